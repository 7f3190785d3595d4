package io.hadsl.core.resource;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CharSet;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.StringJoiner;

/**
 * The syntax of a systemd unit file or drop-in, and its only printer (systemd.syntax(7)).
 *
 * @param comment lines that say why the file is there
 * @param sections in order
 */
public record UnitDocument(List<String> comment, List<Section> sections) {

  /** Characters of a word that needs no quotes. */
  private static final CharSet PLAIN = CharSet.of("A-Za-z0-9/._:=,@+%$~-");

  /**
   * A section.
   *
   * @param name such as {@code Unit}
   * @param entries in order; a key may occur more than once
   */
  public record Section(String name, List<Entry> entries) {
    /** Checks the name and copies the entries. */
    public Section {
      Texts.line("section", name);
      entries = List.copyOf(entries);
    }

    // By hand, like those of the files that hold it.
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Section that
              && name.equals(that.name)
              && entries.equals(that.entries));
    }

    @Override
    public int hashCode() {
      return 31 * name.hashCode() + entries.hashCode();
    }
  }

  /**
   * A line of a section.
   *
   * @param key such as {@code Restart}
   * @param value as it stands in the file, already quoted
   */
  public record Entry(String key, String value) {
    /** Refuses what would begin another line; an empty value takes earlier ones back. */
    public Entry {
      Texts.line("key", key);
      if (!value.isEmpty()) {
        Texts.line(key, value);
      }
    }

    // By hand, like those of the files that hold it.
    @Override
    public boolean equals(Object other) {
      return this == other
          || (other instanceof Entry that && key.equals(that.key) && value.equals(that.value));
    }

    @Override
    public int hashCode() {
      return 31 * key.hashCode() + value.hashCode();
    }
  }

  /** Checks the comment and copies the lists. */
  public UnitDocument {
    comment = List.copyOf(comment);
    checkComment(comment);
    sections = List.copyOf(sections);
  }

  private static void checkComment(List<String> comment) {
    for (String line : comment) {
      Texts.line("unit comment", line);
    }
  }

  /**
   * Starts a document.
   *
   * @param comment lines that say why the file is there
   * @return a builder
   */
  public static Builder builder(String... comment) {
    return new Builder(List.of(comment));
  }

  /**
   * The file's text.
   *
   * @return lines that end with a newline
   */
  public String print() {
    StringBuilder out = new StringBuilder();
    for (String line : comment) {
      out.append("# ").append(line).append('\n');
    }
    boolean first = comment.isEmpty();
    for (Section section : sections) {
      if (!first) {
        out.append('\n');
      }
      first = false;
      out.append('[').append(section.name()).append("]\n");
      for (Entry entry : section.entries()) {
        out.append(entry.key()).append('=').append(entry.value()).append('\n');
      }
    }
    return out.toString();
  }

  // By hand, like those of the files that hold it.
  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof UnitDocument that
            && sections.equals(that.sections)
            && comment.equals(that.comment));
  }

  @Override
  public int hashCode() {
    int hash = 0;
    for (Section section : sections) {
      for (Entry entry : section.entries()) {
        hash = 31 * hash + entry.value().hashCode();
      }
    }
    return hash;
  }

  /** Writes a document, section by section. */
  public static final class Builder {
    private final List<String> comment;
    private final List<Section> sections = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();
    private String section = "";

    private Builder(List<String> comment) {
      checkComment(comment);
      this.comment = comment;
    }

    /**
     * Starts a section.
     *
     * @param name such as {@code Service}
     * @return this
     */
    public Builder section(String name) {
      flush();
      section = Texts.line("section", name);
      return this;
    }

    /**
     * Adds an entry whose value is text: {@code %} is doubled, so that no specifier is read into
     * it.
     *
     * @param key such as {@code Description}
     * @param value one line of text
     * @return this
     */
    public Builder text(String key, String value) {
      return raw(key, escapePercent(endOfLine(key, Texts.line(key, value))));
    }

    /**
     * Adds an entry whose value is in systemd's own syntax, such as {@code on-failure}; a constant,
     * never a user's text.
     *
     * @param key such as {@code Restart}
     * @param value as it stands in the file
     * @return this
     */
    public Builder raw(String key, String value) {
      Entry entry = new Entry(key, value);
      endOfLine(key, value);
      entries.add(entry);
      return this;
    }

    /**
     * The value, which must end its line: asked before anything is doubled, to be shown as given.
     */
    private static String endOfLine(String key, String value) {
      if (value.endsWith("\\")) {
        throw new IllegalArgumentException(
            key
                + " \""
                + Texts.shown(value)
                + "\" ends with a backslash, which would join it with the next line: remove it");
      }
      return value;
    }

    /**
     * Adds an entry whose value is a list of paths, each quoted where it must be.
     *
     * @param key such as {@code RequiresMountsFor}
     * @param paths in order
     * @return this
     */
    public Builder paths(String key, Collection<AbsolutePath> paths) {
      StringJoiner out = new StringJoiner(" ");
      for (AbsolutePath path : paths) {
        out.add(quoteWord(path.value()));
      }
      return raw(key, out.toString());
    }

    /**
     * Adds an entry whose value is a command line; no argument is read as a specifier, a variable
     * or a quote.
     *
     * @param key such as {@code ExecStart}
     * @param argv the program's absolute path and its arguments
     * @return this
     */
    public Builder command(String key, List<String> argv) {
      StringJoiner out = new StringJoiner(" ");
      for (String argument : argv) {
        out.add(quoteWord(argument).replace("$", "$$"));
      }
      return raw(key, out.toString());
    }

    /**
     * The document.
     *
     * @return it
     */
    public UnitDocument build() {
      flush();
      return new UnitDocument(comment, sections);
    }

    private void flush() {
      if (!section.isEmpty()) {
        sections.add(new Section(section, entries));
        entries.clear();
      }
    }
  }

  /**
   * One word of a list or command line, with C-style escapes in double quotes (systemd.syntax(7),
   * "Quoting").
   */
  static String quoteWord(String word) {
    String safe = escapePercent(word);
    if (!word.isEmpty() && PLAIN.hasAll(word)) {
      return safe;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < safe.length(); i++) {
      char c = safe.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
    return out.append('"').toString();
  }

  private static String escapePercent(String text) {
    return text.replace("%", "%%");
  }
}
