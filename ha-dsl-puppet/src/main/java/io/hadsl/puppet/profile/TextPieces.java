package io.hadsl.puppet.profile;

import io.hadsl.core.value.CharSet;
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
  private static final CharSet NAME = CharSet.of("A-Za-z0-9_");

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

  private final List<String> variants;

  /** Of each variant, where the line that is looked at begins and ends. */
  private final int[] starts;

  private final int[] ends;

  private final List<Piece> pieces = new ArrayList<>();
  private final StringBuilder common = new StringBuilder();
  private int commonLines;
  private int differences;

  private TextPieces(List<String> variants) {
    this.variants = variants;
    this.starts = new int[variants.size()];
    this.ends = new int[variants.size()];
  }

  /**
   * Takes variants apart.
   *
   * @param variants at least two texts
   * @return pieces in order; empty if the texts have too little in common
   */
  static List<Piece> of(List<String> variants) {
    TextPieces result = new TextPieces(variants);
    boolean helps =
        result.takeApart()
            && result.commonLines >= FEWEST_COMMON_LINES
            && result.differences <= MOST_DIFFERENCES;
    return helps ? result.pieces : List.of();
  }

  /** Whether all have as many lines, and not too many of them differ. */
  private boolean takeApart() {
    String first = variants.get(0);
    int from = 0;
    for (int newline = first.indexOf('\n'); newline >= 0; newline = first.indexOf('\n', from)) {
      String line = first.substring(from, newline);
      if (haveLine(first, from, newline + 1)) {
        common(line);
      } else if (differences < MOST_DIFFERENCES && findEnds()) {
        different(line);
      } else {
        return false;
      }
      common.append('\n');
      from = newline + 1;
    }
    return last(first.substring(from));
  }

  /** What stands behind the last newline. */
  private boolean last(String line) {
    boolean same = true;
    for (int i = 0; i < starts.length; i++) {
      String variant = variants.get(i);
      if (variant.indexOf('\n', starts[i]) >= 0) {
        return false;
      }
      ends[i] = variant.length();
      same &= ends[i] - starts[i] == line.length() && variant.endsWith(line);
    }
    if (same) {
      common(line);
    } else {
      different(line);
    }
    flush();
    return true;
  }

  /** Whether all have a line of the first, newline included; goes behind it if so. */
  private boolean haveLine(String first, int from, int to) {
    for (int i = 0; i < starts.length; i++) {
      if (!variants.get(i).regionMatches(starts[i], first, from, to - from)) {
        return false;
      }
    }
    for (int i = 0; i < starts.length; i++) {
      starts[i] += to - from;
    }
    return true;
  }

  private boolean findEnds() {
    for (int i = 0; i < ends.length; i++) {
      ends[i] = variants.get(i).indexOf('\n', starts[i]);
      if (ends[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private void common(String line) {
    common.append(line);
    commonLines += line.isBlank() ? 0 : 1;
  }

  /** Takes a line apart of which the ends are found, and goes behind it. */
  private void different(String first) {
    differences++;
    int before = first.length();
    int after = first.length();
    for (int i = 0; i < starts.length; i++) {
      String variant = variants.get(i);
      if (!variant.regionMatches(starts[i], first, 0, before)) {
        before = commonStart(first, variant, starts[i], ends[i]);
      }
      if (!variant.regionMatches(ends[i] - after, first, first.length() - after, after)) {
        after = commonEnd(first, variant, starts[i], ends[i]);
      }
    }
    int start = wordStart(first, before);
    int end = wordEnd(first, after, start);
    common.append(first, 0, start);
    flush();
    List<String> values = new ArrayList<>(starts.length);
    for (int i = 0; i < starts.length; i++) {
      values.add(variants.get(i).substring(starts[i] + start, ends[i] - end));
      starts[i] = ends[i] + 1;
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

  private static int commonStart(String first, String variant, int start, int end) {
    int length = Math.min(first.length(), end - start);
    int i = 0;
    while (i < length && first.charAt(i) == variant.charAt(start + i)) {
      i++;
    }
    return i;
  }

  private static int commonEnd(String first, String variant, int start, int end) {
    int length = Math.min(first.length(), end - start);
    int i = 0;
    while (i < length && first.charAt(first.length() - 1 - i) == variant.charAt(end - 1 - i)) {
      i++;
    }
    return i;
  }

  /** Moves back to where a word begins, so that an address is not cut in two. */
  private static int wordStart(String first, int common) {
    int start = common;
    while (start > 0 && isWord(first.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  /** Moves forward to where a word ends, and never into the common start of a shorter line. */
  private int wordEnd(String first, int common, int start) {
    int end = common;
    for (int i = 0; i < starts.length; i++) {
      end = Math.min(end, ends[i] - starts[i] - start);
    }
    while (end > 0 && isWord(first.charAt(first.length() - end))) {
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
    while (end > 0 && !NAME.has(before.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && NAME.has(before.charAt(start - 1))) {
      start--;
    }
    return start == end ? "line" : before.substring(start, end);
  }
}
