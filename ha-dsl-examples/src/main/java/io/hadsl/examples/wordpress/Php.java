package io.hadsl.examples.wordpress;

/** PHP's quoting: in single quotes only the quote and the backslash mean anything. */
final class Php {

  private Php() {}

  static String quote(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
