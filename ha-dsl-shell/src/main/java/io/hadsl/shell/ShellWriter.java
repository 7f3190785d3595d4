package io.hadsl.shell;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes POSIX shell, and alone knows its quoting: whatever a word or a here-document holds, the
 * shell hands it on byte for byte and expands nothing (POSIX.1-2017, Shell Command Language, 2.2
 * and 2.7.4).
 */
final class ShellWriter {

  private static final int WIDTH = 96;
  private static final boolean[] PLAIN = plainCharacters();

  private record HereDocument(String end, String text) {}

  private final StringBuilder out;
  private final List<HereDocument> pending = new ArrayList<>();
  private String indent = "";
  private int lineStart;

  ShellWriter(int expectedLength) {
    out = new StringBuilder(expectedLength);
  }

  /** Code as it stands, with its newlines: constants of this package, never a value. */
  ShellWriter code(String constant) {
    out.append(constant);
    return this;
  }

  /** An empty line. */
  ShellWriter blank() {
    out.append('\n');
    return this;
  }

  /** A comment, a line for each line of the text. */
  ShellWriter comment(String text) {
    int from = 0;
    while (from <= text.length()) {
      int end = text.indexOf('\n', from);
      end = end < 0 ? text.length() : end;
      out.append(indent).append(end > from ? "# " : "#").append(text, from, end).append('\n');
      from = end + 1;
    }
    return this;
  }

  /** A variable that is set to a value. */
  ShellWriter assign(String variable, String value) {
    out.append(indent).append(variable).append('=');
    quote(value);
    out.append('\n');
    return this;
  }

  /** Opens a function; what follows is indented. */
  ShellWriter function(String name) {
    out.append(name).append("() {\n");
    indent = "  ";
    return this;
  }

  /** Closes the function. */
  ShellWriter endFunction() {
    indent = "";
    out.append("}\n");
    return this;
  }

  /** Starts a command; words follow, then {@link #end}. */
  ShellWriter call(String command) {
    lineStart = out.length();
    out.append(indent).append(command);
    return this;
  }

  /** One word of the command, whatever it holds. */
  ShellWriter word(String text) {
    if (out.length() - lineStart + text.length() > WIDTH && out.length() > lineStart + 40) {
      out.append(" \\\n");
      lineStart = out.length();
      out.append(indent).append("   ");
    }
    out.append(' ');
    quote(text);
    return this;
  }

  /** One word of the command. */
  ShellWriter word(int number) {
    out.append(' ').append(number);
    return this;
  }

  /**
   * Gives the command a text to read. A text without a last newline gets one, because a
   * here-document is made of lines.
   *
   * @param descriptor 0 for standard input
   * @param label names the text to a reader, in capitals
   * @param text any text without NUL, see {@link HereDocumentEnd}
   */
  ShellWriter hereDocument(int descriptor, String label, String text) {
    String end = HereDocumentEnd.of(label, text);
    out.append(' ');
    if (descriptor != 0) {
      out.append(descriptor);
    }
    out.append("<<'").append(end).append('\'');
    pending.add(new HereDocument(end, text));
    return this;
  }

  /** Ends the command. */
  ShellWriter end() {
    out.append('\n');
    for (HereDocument document : pending) {
      out.append(document.text());
      if (!document.text().isEmpty() && !document.text().endsWith("\n")) {
        out.append('\n');
      }
      out.append(document.end()).append('\n');
    }
    pending.clear();
    return this;
  }

  /** Whether nothing was written since {@link #take}. */
  boolean isEmpty() {
    return out.isEmpty();
  }

  /**
   * What was written.
   *
   * @return it, in UTF-8
   */
  byte[] bytes() {
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The same, and begins anew; between commands only. */
  byte[] take() {
    byte[] written = bytes();
    out.setLength(0);
    return written;
  }

  @Override
  public String toString() {
    return out.toString();
  }

  private void quote(String text) {
    if (isPlain(text)) {
      out.append(text);
      return;
    }
    out.append('\'');
    int from = 0;
    for (int at = text.indexOf('\''); at >= 0; at = text.indexOf('\'', from)) {
      out.append(text, from, at).append("'\\''");
      from = at + 1;
    }
    out.append(text, from, text.length()).append('\'');
  }

  /** Whether a word means itself as an argument and as a value. */
  private static boolean isPlain(String text) {
    // An array is quicker to look through. In UTF-8, bytes of characters that are not ASCII are
    // negative, and half a surrogate pair becomes a question mark, which is not plain either.
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      if (b < 0 || !PLAIN[b]) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean[] plainCharacters() {
    boolean[] plain = new boolean[128];
    String all = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/._-:@%+,=";
    for (int i = 0; i < all.length(); i++) {
      plain[all.charAt(i)] = true;
    }
    return plain;
  }
}
