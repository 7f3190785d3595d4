package io.hadsl.core.fact;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Constants as the settings of facts have them: in lower case. */
final class Words {

  private Words() {}

  static <E extends Enum<E>> E constant(Class<E> kind, String key, String word) {
    for (E each : kind.getEnumConstants()) {
      if (lower(each).equals(word)) {
        return each;
      }
    }
    List<String> all = Arrays.stream(kind.getEnumConstants()).map(Words::lower).toList();
    throw new IllegalArgumentException(
        "setting \""
            + key
            + "\" is \""
            + word
            + "\", which is unknown: use one of "
            + String.join(", ", all));
  }

  static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
