package io.hadsl.provision;

/** How a value stands in Ruby: the one place that knows. */
final class RubyText {

  private RubyText() {}

  /**
   * A literal in single quotes, in which Ruby expands nothing and only {@code \} and {@code '} take
   * a backslash.
   */
  static String quote(String value) {
    StringBuilder out = new StringBuilder(value.length() + 2).append('\'');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '\'' || c == '\\') {
        out.append('\\');
      }
      out.append(c);
    }
    return out.append('\'').toString();
  }
}
