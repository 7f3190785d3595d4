package io.hadsl.core.plan;

import io.hadsl.core.value.CharSet;
import java.util.List;
import java.util.StringJoiner;

/**
 * A command line in a crontab: quoted for {@code /bin/sh}, with every percent sign escaped from
 * cron (crontab(5)).
 */
final class CrontabCommand {

  /** Characters of a word that needs no quotes. */
  private static final CharSet PLAIN = CharSet.of("A-Za-z0-9/._:=,@+%-");

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
    if (!word.isEmpty() && PLAIN.hasAll(word)) {
      return word;
    }
    return "'" + word.replace("'", "'\\''").replace("%", "'%'") + "'";
  }
}
