package io.hadsl.core.value;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** What every text that a user sets must satisfy before any target is thought of. */
public final class Texts {

  private static final int LONGEST_SHOWN = 200;

  /** No name is longer, and a pattern that repeats a group needs stack for each repetition. */
  private static final int LONGEST_MATCHED = 1024;

  private Texts() {}

  /**
   * One line of printable text: no control character (so no newline, tab or NUL), no unpaired
   * surrogate, not empty.
   *
   * @param what what the text is, for the message
   * @param text the text
   * @return the text
   * @throws IllegalArgumentException naming the offending character and its place
   */
  public static String line(String what, String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException(what + " is empty; give it at least one character");
    }
    return printable(what, text, false);
  }

  /**
   * Text of any number of lines: newlines and tabs are allowed, other control characters are not.
   *
   * @param what what the text is, for the message
   * @param text the text
   * @return the text
   * @throws IllegalArgumentException naming the offending character and its place
   */
  public static String block(String what, String text) {
    return printable(what, text, true);
  }

  /**
   * Text of a given shape.
   *
   * @param what what the text is, for the message
   * @param text the text
   * @param shape the whole text must match it
   * @param allowed the shape in words, with an example
   * @return the text
   * @throws IllegalArgumentException if it does not match or is longer than 1024 characters, with
   *     {@code allowed}
   */
  public static String matching(String what, String text, Pattern shape, String allowed) {
    if (text.length() > LONGEST_MATCHED || !shape.matcher(text).matches()) {
      throw refusal(what, text, allowed);
    }
    return text;
  }

  /**
   * The refusal of a text that is not of the right shape.
   *
   * @param what what the text is
   * @param text the text
   * @param allowed the right shape in words, with an example
   * @return the exception to throw
   */
  public static IllegalArgumentException refusal(String what, String text, String allowed) {
    return new IllegalArgumentException(
        what + " \"" + shown(text) + "\" is not allowed: use " + allowed);
  }

  /**
   * The text with control characters and unpaired surrogates written as {@code \\u0000}, safe to
   * print.
   *
   * @param text any text
   * @return a printable form
   */
  public static String visible(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isRefused(c, false)) {
        out.append(String.format("\\u%04x", c));
      } else {
        out.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return out.toString();
  }

  /**
   * The text as {@link #visible} gives it, cut short for a message where it is long.
   *
   * @param text any text
   * @return at most some two hundred characters, with the length of a text that was cut
   */
  public static String shown(String text) {
    if (text.length() <= LONGEST_SHOWN) {
      return visible(text);
    }
    String start = visible(text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN / 2)));
    return start + "... (" + text.length() + " characters)";
  }

  /**
   * Whether a text is not empty and holds only printable characters of ASCII, as most do: then it
   * is a {@link #line}, and the same in every encoding and normal form.
   *
   * @param text any text
   * @return true if it is
   */
  public static boolean isPlain(String text) {
    return !text.isEmpty() && plainEnd(text, false) == text.length();
  }

  /**
   * Where the printable ASCII ends that a text begins with. A small loop over bytes: the quick
   * compiler makes one over characters take twice as long.
   */
  private static int plainEnd(String text, boolean lines) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    for (int i = 0; i < bytes.length; i++) {
      byte b = bytes[i];
      if ((b < ' ' || (b | 0x40) == 0x7f) && !isPlain(text.charAt(i), lines)) {
        return i;
      }
    }
    return bytes.length;
  }

  /** Of a character whose byte may stand for another: those outside Latin-1 become {@code ?}. */
  private static boolean isPlain(char c, boolean lines) {
    return c == '?' || (lines && (c == '\n' || c == '\t'));
  }

  private static String printable(String what, String text, boolean lines) {
    for (int i = plainEnd(text, lines); i < text.length(); ) {
      int c = text.codePointAt(i);
      if (isRefused(c, lines)) {
        throw new IllegalArgumentException(
            String.format(
                "%s \"%s\" holds the character U+%04X at position %d, which no target can carry: remove it",
                what, shown(text), c, i + 1));
      }
      i += Character.charCount(c);
    }
    return text;
  }

  private static boolean isRefused(int c, boolean lines) {
    if (lines && (c == '\n' || c == '\t')) {
      return false;
    }
    int type = Character.getType(c);
    return type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }
}
