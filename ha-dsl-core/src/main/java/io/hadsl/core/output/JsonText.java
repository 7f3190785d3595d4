package io.hadsl.core.output;

import java.nio.charset.StandardCharsets;

/** Strings as JSON has them, written in one way only. */
final class JsonText {

  private JsonText() {}

  /** Returns the string in quotes. */
  static String quote(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2);
    append(out, value);
    return out.toString();
  }

  /** Appends the string in quotes. */
  static void append(StringBuilder out, String value) {
    if (isPlain(value)) {
      out.append('"').append(value).append('"');
    } else {
      appendEscaped(out, value);
    }
  }

  private static boolean isPlain(String value) {
    // An array is quicker to look through. In UTF-8, bytes of characters that are not ASCII are
    // negative, and half a surrogate pair becomes a question mark, which need not be plain.
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      if (b < ' ' || b > '~' || b == '"' || b == '\\' || b == '?') {
        return false;
      }
    }
    return true;
  }

  private static void appendEscaped(StringBuilder out, String value) {
    out.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (Character.isISOControl(c) || Character.isSurrogate(c)) {
        // Surrogates too: a lone one has no UTF-8, and an escape brings it back as it was.
        escape(out, c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  private static void escape(StringBuilder out, char c) {
    out.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      out.append(Character.forDigit((c >> shift) & 0xf, 16));
    }
  }
}
