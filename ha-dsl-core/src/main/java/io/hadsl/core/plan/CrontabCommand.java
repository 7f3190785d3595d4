package io.hadsl.core.plan;

import java.util.List;
import java.util.StringJoiner;

/**
 * A command line in a crontab: quoted for {@code /bin/sh}, with every percent sign escaped from
 * cron (crontab(5)).
 */
final class CrontabCommand {

  private CrontabCommand() {}

  static String of(List<String> argv) {
    StringJoiner line = new StringJoiner(" ");
    for (String argument : argv) {
      line.add(quote(argument).replace("%", "\\%"));
    }
    return line.toString();
  }

  /**
   * A percent sign stands outside the quotes, because cron removes the backslash before it and the
   * shell, inside quotes, would not miss it; outside, either way, the shell reads a plain percent
   * sign.
   */
  private static String quote(String word) {
    if (!word.isEmpty() && word.chars().allMatch(CrontabCommand::isPlain)) {
      return word;
    }
    return "'" + word.replace("'", "'\\''").replace("%", "'%'") + "'";
  }

  private static boolean isPlain(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "/._-:=,@+%".indexOf(c) >= 0;
  }
}
