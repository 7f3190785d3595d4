package io.hadsl.puppet.syntax;

/**
 * How a string is written in Puppet code: in single quotes, where only {@code \} and {@code '} are
 * special; in double quotes only where it holds a newline or tab.
 */
final class Quoting {

  private Quoting() {}

  static void append(StringBuilder out, String value) {
    if (value.indexOf('\n') < 0 && value.indexOf('\t') < 0) {
      out.append('\'');
      for (int i = 0; i < value.length(); i++) {
        char c = value.charAt(i);
        if (c == '\'' || c == '\\') {
          out.append('\\');
        }
        out.append(c);
      }
      out.append('\'');
    } else {
      out.append('"');
      appendInDoubleQuotes(out, value);
      out.append('"');
    }
  }

  /** Appends text that stands between double quotes; nothing in it is interpolated. */
  static void appendInDoubleQuotes(StringBuilder out, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"', '\\', '$' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> out.append(c);
      }
    }
  }
}
