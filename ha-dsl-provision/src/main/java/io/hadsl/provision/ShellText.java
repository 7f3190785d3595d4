package io.hadsl.provision;

/** How a value stands in a POSIX shell script: the one place that knows. */
final class ShellText {

  private ShellText() {}

  /** A word in single quotes, in which the shell expands nothing. */
  static String quote(String value) {
    return "'" + value.replace("'", "'\\''") + "'";
  }
}
