package io.hadsl.systemd;

import io.hadsl.core.value.CharSet;

/**
 * How values stand in the columns of sysusers.d(5) and tmpfiles.d(5): the one place that knows.
 *
 * <p>All columns expand specifiers, so {@code %} is doubled everywhere. Columns but the last are
 * words: white space ends one unless it is in double quotes, in which {@code "} and {@code \} take
 * a backslash. The last column of tmpfiles.d is the rest of the line, without quotes and with C
 * escapes. No release since systemd 239 reads any of this differently.
 */
final class ConfWords {

  /** Characters of a word that needs no quotes. */
  private static final CharSet PLAIN = CharSet.of("A-Za-z0-9/._:@+-");

  private ConfWords() {}

  /** Appends a column that is a word. */
  static StringBuilder word(StringBuilder out, String value) {
    if (!value.isEmpty() && PLAIN.hasAll(value)) {
      return out.append(value);
    }
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '%' -> out.append("%%");
        default -> out.append(c);
      }
    }
    return out.append('"');
  }

  /** Appends the last column of a tmpfiles.d line. */
  static StringBuilder rest(StringBuilder out, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '\\' -> out.append("\\\\");
        case '%' -> out.append("%%");
        // The line is stripped of white space at its ends before it is read.
        case ' ' -> out.append("\\x20");
        default -> out.append(c);
      }
    }
    return out;
  }
}
