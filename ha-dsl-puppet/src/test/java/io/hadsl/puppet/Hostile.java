package io.hadsl.puppet;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Strings that a topology may hold and a careless writer would break on. */
final class Hostile {

  private static final List<String> PIECES =
      List.of(
          "'",
          "\"",
          "\\",
          "$",
          "${x}",
          "$(id)",
          "`id`",
          "%{x}",
          "%{",
          "%",
          "#{x}",
          "%n",
          "<%",
          "%>",
          "<%%",
          "-%>",
          "<%-",
          "\n",
          "\n\n",
          "\t",
          " ",
          "  ",
          "-",
          "--",
          "|",
          "| SH",
          "SH",
          "@(SH)",
          ":",
          ": ",
          "#",
          " #",
          "- ",
          "{",
          "}",
          "[",
          "]",
          "&",
          "*",
          "!",
          "!ruby/object:X",
          "~",
          "null",
          "true",
          "no",
          "1",
          "0x1f",
          "1e3",
          "1_000",
          "2001-01-01",
          "1:30",
          "=",
          "é",
          "日本",
          "😀",
          "\ufeff",
          "\u00a0",
          "\ufffe",
          "\\n",
          "\\u{41}",
          "\\'",
          "@",
          ",",
          "?",
          "<<");

  private Hostile() {}

  /**
   * Strings of one or several lines.
   *
   * @param seed decides which, so that a failure can be repeated
   */
  static List<String> texts(long seed, int count) {
    Random random = new Random(seed);
    List<String> texts = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(8); length >= 0; length--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
      }
      texts.add(text.toString());
    }
    return texts;
  }
}
