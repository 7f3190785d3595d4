package io.hadsl.export.json;

import io.hadsl.core.value.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Takes the members of JSON objects; what is empty or usual is left out. */
abstract class JsonOut {

  abstract void text(String key, String value);

  void textUnless(String key, String value, String usual) {
    if (!value.equals(usual)) {
      text(key, value);
    }
  }

  abstract void number(String key, long value);

  void texts(String key, List<String> values) {
    if (!values.isEmpty()) {
      requiredTexts(key, values);
    }
  }

  abstract void requiredTexts(String key, List<String> values);

  abstract void object(String key, Runnable members);

  <T> void objects(String key, List<T> values, Consumer<T> members) {
    if (!values.isEmpty()) {
      required(key, values, members);
    }
  }

  /** A list that is written even if it is empty. */
  abstract <T> void required(String key, List<T> values, Consumer<T> members);

  /** A constant as it stands in a file: {@code SINGLE_QUOTED} is {@code single-quoted}. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant of a word. */
  static <E extends Enum<E>> E readWord(Class<E> type, String word) {
    E[] all = type.getEnumConstants();
    for (E each : all) {
      if (word(each).equals(word)) {
        return each;
      }
    }
    List<String> known = Arrays.stream(all).map(JsonOut::word).toList();
    throw new IllegalArgumentException("\"" + word + "\" is unknown: " + Nearest.hint(word, known));
  }
}
