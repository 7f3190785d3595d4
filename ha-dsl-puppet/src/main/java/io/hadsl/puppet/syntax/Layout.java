package io.hadsl.puppet.syntax;

/** Lines, indentation and comments. */
final class Layout {

  /** The longest line that puppet-lint takes without complaint. */
  private static final int LINT_WIDTH = 140;

  private static final int COMMENT_WIDTH = 100;

  private Layout() {}

  static void spaces(StringBuilder out, int count) {
    out.append(" ".repeat(count));
  }

  /**
   * Ends a line of code. A literal cannot be broken, so a line that it makes too long is excused.
   */
  static void endLine(StringBuilder out, String end) {
    out.append(end);
    if (out.length() - out.lastIndexOf("\n") - 1 > LINT_WIDTH) {
      out.append(" # lint:ignore:140chars");
    }
    out.append('\n');
  }

  /**
   * Wraps a text into comment lines.
   *
   * @param first what begins the first line, such as {@code # @summary}, with a space at its end
   * @param next what begins the following lines
   */
  static void comment(StringBuilder out, int indent, String first, String next, String text) {
    spaces(out, indent);
    out.append(first);
    int column = indent + first.length();
    boolean empty = true;
    for (String word : text.strip().split("\\s+", -1)) {
      if (!empty && column + 1 + word.length() > COMMENT_WIDTH) {
        out.append('\n');
        spaces(out, indent);
        out.append(next);
        column = indent + next.length();
        empty = true;
      }
      out.append(empty ? "" : " ").append(word);
      column += word.length() + (empty ? 0 : 1);
      empty = false;
    }
    endLine(out, "");
  }
}
