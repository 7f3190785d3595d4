package io.hadsl.puppet.profile;

import java.util.ArrayList;
import java.util.List;

/**
 * What the variants of a text have in common, line by line, and the few words in which they differ.
 * A template then shows the text once, and each node's data holds its words alone.
 */
final class TextPieces {

  /** More differences than these make a template that nobody reads. */
  private static final int MOST_DIFFERENCES = 8;

  private static final int FEWEST_COMMON_LINES = 2;

  /**
   * A piece of the text.
   *
   * @param name what the differing piece is called; empty for a common one
   * @param values its text in each variant, or one text for all
   */
  record Piece(String name, List<String> values) {
    boolean isCommon() {
      return name.isEmpty();
    }
  }

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder common = new StringBuilder();
  private int commonLines;
  private int differences;

  private TextPieces() {}

  /**
   * Takes variants apart.
   *
   * @param variants at least two texts
   * @return pieces in order; empty if the texts have too little in common
   */
  static List<Piece> of(List<String> variants) {
    List<String[]> lines = new ArrayList<>(variants.size());
    for (String variant : variants) {
      String[] split = variant.split("\n", -1);
      if (!lines.isEmpty() && split.length != lines.get(0).length) {
        return List.of();
      }
      lines.add(split);
    }
    TextPieces result = new TextPieces();
    int last = lines.get(0).length - 1;
    for (int i = 0; i <= last; i++) {
      result.line(lines, i);
      if (i < last) {
        result.common.append('\n');
      }
    }
    result.flush();
    boolean helps =
        result.commonLines >= FEWEST_COMMON_LINES && result.differences <= MOST_DIFFERENCES;
    return helps ? result.pieces : List.of();
  }

  private void line(List<String[]> variants, int at) {
    String first = variants.get(0)[at];
    int before = first.length();
    int after = first.length();
    boolean same = true;
    for (String[] variant : variants) {
      String line = variant[at];
      if (!line.equals(first)) {
        same = false;
        before = Math.min(before, commonStart(first, line));
        after = Math.min(after, commonEnd(first, line));
      }
    }
    if (same) {
      common.append(first);
      commonLines += first.isBlank() ? 0 : 1;
      return;
    }
    differences++;
    int start = wordStart(variants, at, before);
    int end = wordEnd(variants, at, after, start);
    common.append(first, 0, start);
    flush();
    List<String> values = new ArrayList<>(variants.size());
    for (String[] variant : variants) {
      String line = variant[at];
      values.add(line.substring(start, line.length() - end));
    }
    pieces.add(new Piece(name(first.substring(0, start)), values));
    common.append(first, first.length() - end, first.length());
  }

  private void flush() {
    if (common.length() > 0) {
      pieces.add(new Piece("", List.of(common.toString())));
      common.setLength(0);
    }
  }

  private static int commonStart(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int i = 0;
    while (i < length && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  private static int commonEnd(String one, String other) {
    int length = Math.min(one.length(), other.length());
    int i = 0;
    while (i < length && one.charAt(one.length() - 1 - i) == other.charAt(other.length() - 1 - i)) {
      i++;
    }
    return i;
  }

  /** Moves back to where a word begins, so that an address is not cut in two. */
  private static int wordStart(List<String[]> variants, int at, int common) {
    String line = variants.get(0)[at];
    int start = common;
    while (start > 0 && isWord(line.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Moves forward to where a word ends, and never into the common start of a shorter line. */
  private static int wordEnd(List<String[]> variants, int at, int common, int start) {
    int end = common;
    for (String[] variant : variants) {
      end = Math.min(end, variant[at].length() - start);
    }
    String line = variants.get(0)[at];
    while (end > 0 && isWord(line.charAt(line.length() - end))) {
      end--;
    }
    return end;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c)
        || c == '.'
        || c == '_'
        || c == '-'
        || Character.isSurrogate(c);
  }

  /** The last word before the difference: {@code bind} of {@code bind 10.0.0.1}. */
  private static String name(String before) {
    int end = before.length();
    while (end > 0 && !isNameCharacter(before.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && isNameCharacter(before.charAt(start - 1))) {
      start--;
    }
    return start == end ? "line" : before.substring(start, end);
  }

  private static boolean isNameCharacter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  }
}
