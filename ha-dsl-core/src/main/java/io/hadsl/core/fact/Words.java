package io.hadsl.core.fact;

import io.hadsl.core.value.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Constants as the settings of facts have them: {@code OWN_ADDRESS} is {@code own-address}. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> E constant(Class<E> kind, String key, String word) {
    List<String> known = new ArrayList<>();
    for (E each : kind.getEnumConstants()) {
      if (lower(each).equals(word)) {
        return each;
      }
      known.add(lower(each));
    }
    throw new IllegalArgumentException(
        "setting \"" + key + "\" is \"" + word + "\": " + Nearest.hint(word, known));
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
