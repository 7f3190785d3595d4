package io.hadsl.shell;

import io.hadsl.core.resource.Content;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/** How a secret's place is marked in the text of a file, to be filled in on the node. */
final class SecretMarks {

  /** How a mark names the escaping. */
  private static final Map<Content.Escaping, String> WORDS = words();

  private SecretMarks() {}

  /**
   * What begins each mark: {@code @secret:}, or with a number where the text itself holds that. A
   * mark holds no second {@code @} but its last character, so none can be mistaken at its edges.
   */
  static String markFor(Content content) {
    String mark = "@secret:";
    for (int i = 1; holds(content, mark); i++) {
      mark = "@secret" + i + ":";
    }
    return mark;
  }

  /** The text with {@code @secret:ESCAPING:KEY@} in the place of each secret. */
  static String mark(Content content, String mark) {
    return content.text(
        each -> mark + WORDS.get(each.escaping()) + ':' + each.secret().key() + '@');
  }

  private static Map<Content.Escaping, String> words() {
    Map<Content.Escaping, String> words = new EnumMap<>(Content.Escaping.class);
    for (Content.Escaping each : Content.Escaping.values()) {
      words.put(each, each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    return words;
  }

  /** Whether the text holds the mark; literals may stand side by side and hold it together. */
  private static boolean holds(Content content, String mark) {
    return content.text(secret -> "\0").contains(mark);
  }
}
