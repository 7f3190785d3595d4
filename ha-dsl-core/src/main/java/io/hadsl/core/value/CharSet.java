package io.hadsl.core.value;

/**
 * A set of ASCII characters. Names are checked with it rather than with regular expressions,
 * because a plan of thousands of nodes makes hundreds of thousands of them.
 */
public final class CharSet {

  private static final char LAST = 0x7f;

  private final long low;
  private final long high;

  private CharSet(long low, long high) {
    this.low = low;
    this.high = high;
  }

  /**
   * The set of some characters and ranges.
   *
   * @param ranges characters; {@code -} between two makes a range, at the end it stands for itself
   * @return the set
   * @throws IllegalArgumentException if one is not ASCII, or a range ends before it begins
   */
  public static CharSet of(String ranges) {
    long low = 0;
    long high = 0;
    for (int i = 0; i < ranges.length(); i++) {
      char from = ranges.charAt(i);
      char to = from;
      if (i + 2 < ranges.length() && ranges.charAt(i + 1) == '-') {
        to = ranges.charAt(i + 2);
        i += 2;
      }
      if (from > to || to > LAST) {
        throw new IllegalArgumentException(
            "characters \""
                + Texts.shown(ranges)
                + "\" are not all ASCII, or a range runs backwards: write such as \"a-z0-9_-\"");
      }
      for (char c = from; c <= to; c++) {
        if (c < 64) {
          low |= 1L << c;
        } else {
          high |= 1L << (c - 64);
        }
      }
    }
    return new CharSet(low, high);
  }

  /**
   * Whether a character is in the set.
   *
   * @param c any character
   * @return true if it is
   */
  public boolean has(char c) {
    return c < 64 ? (low >>> c & 1) != 0 : c < 128 && (high >>> (c - 64) & 1) != 0;
  }

  /**
   * Whether all characters of a text are in the set.
   *
   * @param text any text
   * @return true if they are, and for empty text
   */
  public boolean hasAll(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!has(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
