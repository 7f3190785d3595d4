package io.hadsl.puppet.bootstrap;

import java.util.List;

/** The values at the top of a script, and the only place here that knows the shell's quoting. */
final class ShellTable {

  private final StringBuilder out = new StringBuilder();

  /** Starts with what the script is for, as comment lines. */
  ShellTable(List<String> purpose) {
    out.append("#!/bin/sh\n");
    for (String line : purpose) {
      out.append(line.isEmpty() ? "#\n" : "# " + line + "\n");
    }
    out.append("set -eu\n\n");
  }

  /** A variable, in single quotes, where the shell reads nothing but the closing quote. */
  ShellTable variable(String name, String value, String comment) {
    out.append("# ").append(comment).append('\n');
    out.append(name).append("='").append(value.replace("'", "'\\''")).append("'\n");
    return this;
  }

  /**
   * A list of lines, each with words that hold no white space.
   *
   * @param rows the words of each line
   */
  ShellTable rows(String name, String comment, List<List<String>> rows) {
    StringBuilder lines = new StringBuilder();
    for (List<String> row : rows) {
      lines.append(lines.length() == 0 ? "" : "\n").append(String.join(" ", row));
    }
    return variable(name, lines.toString(), comment);
  }

  /** The constant rest of the script. */
  String then(String body) {
    return out.append('\n').append(body).toString();
  }
}
