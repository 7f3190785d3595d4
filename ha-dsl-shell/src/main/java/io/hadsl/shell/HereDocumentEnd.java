package io.hadsl.shell;

/** Finds the line that ends a here-document and is no part of it. */
final class HereDocumentEnd {

  private static final int ASCII = 0x80;
  private static final String OTHER_STARTS =
      "_.:+=@%^~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private HereDocumentEnd() {}

  /**
   * The label, or the label behind another character where the text needs that.
   *
   * <p>No line may be the end itself. And dash (0.5.12, as Debian 12 has it) loses a byte where a
   * line begins as the end does and goes on with a character that is not ASCII: a line of {@code
   * Tél} in a text that {@code TEXT} ends. The first character makes the difference.
   *
   * @param label names the text to a reader
   * @param text the here-document
   * @return the line, without its newline
   * @throws IllegalArgumentException if lines begin with every printable character and go on with
   *     one that is not ASCII
   */
  static String of(String label, String text) {
    if (endsOnly(text, label)) {
      return label;
    }
    for (int i = 0; i < OTHER_STARTS.length(); i++) {
      String end = OTHER_STARTS.charAt(i) + label;
      if (endsOnly(text, end)) {
        return end;
      }
    }
    throw new IllegalArgumentException(
        "a text has lines that begin with every letter, digit and sign and go on with a character"
            + " that is not ASCII, which dash cannot read: indent its lines");
  }

  private static boolean endsOnly(String text, String end) {
    for (int line = 0; line < text.length(); line = nextLine(text, line)) {
      int same = 0;
      while (same < end.length()
          && line + same < text.length()
          && text.charAt(line + same) == end.charAt(same)) {
        same++;
      }
      if (same == 0) {
        continue;
      }
      char next = line + same < text.length() ? text.charAt(line + same) : '\n';
      if (next >= ASCII || (same == end.length() && next == '\n')) {
        return false;
      }
    }
    return true;
  }

  private static int nextLine(String text, int from) {
    int newline = text.indexOf('\n', from);
    return newline < 0 ? text.length() : newline + 1;
  }
}
