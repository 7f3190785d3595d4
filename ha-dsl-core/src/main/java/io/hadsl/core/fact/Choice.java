package io.hadsl.core.fact;

import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** One of an enum's values as a setting: {@code OWN_ADDRESS} is written {@code own-address}. */
final class Choice {

  private Choice() {}

  static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <E extends Enum<E>> E read(Settings settings, String key, Class<E> kind) {
    String text = settings.text(key);
    List<String> known = new ArrayList<>();
    for (E each : kind.getEnumConstants()) {
      if (text(each).equals(text)) {
        return each;
      }
      known.add(text(each));
    }
    throw new IllegalArgumentException(
        "setting \"" + key + "\" is \"" + text + "\": " + Nearest.hint(text, known));
  }
}
