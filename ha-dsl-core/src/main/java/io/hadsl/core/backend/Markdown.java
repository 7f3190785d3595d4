package io.hadsl.core.backend;

import java.util.Collection;

/** Writes Markdown: the one place that knows its quoting. */
final class Markdown {

  private static final String SPECIAL = "\\`*[]<>|~";

  private final StringBuilder out = new StringBuilder();

  /** A heading; level 1 is the page's title. */
  Markdown heading(int level, String text) {
    gap();
    for (int i = 0; i < level; i++) {
      out.append('#');
    }
    out.append(' ').append(escape(text)).append("\n\n");
    return this;
  }

  /** A paragraph, or several, or none: Markdown as it stands. */
  Markdown paragraph(String markdown) {
    String text = markdown.strip();
    if (!text.isEmpty()) {
      gap();
      out.append(text).append('\n');
    }
    return this;
  }

  /** A row of a table; the cells are Markdown. */
  Markdown row(String... cells) {
    out.append('|');
    for (String cell : cells) {
      out.append(' ').append(cell).append(cell.isEmpty() ? "|" : " |");
    }
    out.append('\n');
    return this;
  }

  /** A table's first two rows. */
  Markdown header(String... cells) {
    gap();
    row(cells);
    out.append('|');
    for (int i = 0; i < cells.length; i++) {
      out.append("---|");
    }
    out.append('\n');
    return this;
  }

  /** The page; it ends with one newline. */
  String text() {
    // In place: the page of a large topology takes tens of megabytes.
    int end = out.length();
    while (end > 0 && Character.isWhitespace(out.charAt(end - 1))) {
      end--;
    }
    out.setLength(end);
    return out.append('\n').toString();
  }

  /** One empty line between what stands there and what comes. */
  private void gap() {
    int length = out.length();
    if (length > 0 && !(length > 1 && out.charAt(length - 2) == '\n')) {
      out.append('\n');
    }
  }

  /** A sentence in which backticks set off names, as findings have it. */
  static String sentence(String text) {
    String[] parts = text.split("`", -1);
    if (parts.length % 2 == 0) {
      return escape(text);
    }
    StringBuilder sentence = new StringBuilder();
    for (int i = 0; i < parts.length; i++) {
      sentence.append(i % 2 == 0 ? escape(parts[i]) : code(parts[i]));
    }
    return sentence.toString();
  }

  /** Any text as it is to be read. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean innerUnderscore =
          c == '_' && i > 0 && i + 1 < text.length() && isWord(text, i - 1) && isWord(text, i + 1);
      if (SPECIAL.indexOf(c) >= 0 || (c == '_' && !innerUnderscore)) {
        escaped.append('\\');
      }
      escaped.append(c);
    }
    return escaped.toString();
  }

  /** A name or path, set as code. The names of a topology hold neither backticks nor bars. */
  static String code(String name) {
    return name.indexOf('`') >= 0 || name.indexOf('|') >= 0 ? escape(name) : "`" + name + "`";
  }

  /** Names set as code. */
  static String codes(Collection<String> names) {
    StringBuilder all = new StringBuilder();
    for (String name : names) {
      all.append(all.length() == 0 ? "" : ", ").append(code(name));
    }
    return all.toString();
  }

  private static boolean isWord(String text, int i) {
    return Character.isLetterOrDigit(text.charAt(i));
  }
}
