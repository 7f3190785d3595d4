package io.hadsl.cli.json;

import io.hadsl.core.value.Nearest;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes members of JSON objects; what is empty or usual is left out. */
final class JsonOut {

  private final JsonGenerator json;
  private final ElementLines lines;

  JsonOut(JsonGenerator json, ElementLines lines) {
    this.json = json;
    this.lines = lines;
  }

  void text(String key, String value) {
    json.writeStringProperty(key, value);
  }

  void textUnless(String key, String value, String usual) {
    if (!value.equals(usual)) {
      text(key, value);
    }
  }

  void number(String key, long value) {
    json.writeNumberProperty(key, value);
  }

  void texts(String key, List<String> values) {
    if (!values.isEmpty()) {
      json.writeArrayPropertyStart(key);
      values.forEach(json::writeString);
      json.writeEndArray();
    }
  }

  void object(String key, Runnable members) {
    json.writeObjectPropertyStart(key);
    members.run();
    json.writeEndObject();
  }

  <T> void objects(String key, List<T> values, Consumer<T> members) {
    if (!values.isEmpty()) {
      required(key, values, members);
    }
  }

  /** A list that is written even if it is empty. */
  <T> void required(String key, List<T> values, Consumer<T> members) {
    lines.beginObjects();
    json.writeArrayPropertyStart(key);
    items(values, members);
    json.writeEndArray();
    lines.endObjects();
  }

  /** The objects of a list. */
  <T> void items(List<T> values, Consumer<T> members) {
    for (T value : values) {
      json.writeStartObject();
      members.accept(value);
      json.writeEndObject();
    }
  }

  /** A list whose values were written elsewhere, in several parts. */
  void written(String key, List<byte[]> parts, ByteArrayOutputStream out) {
    json.writeArrayPropertyStart(key);
    for (byte[] part : parts) {
      json.writeRawValue(""); // what separates this from what is before
      json.flush();
      out.writeBytes(part);
    }
    json.writeEndArray();
  }

  void item(Runnable members) {
    json.writeStartObject();
    members.run();
    json.writeEndObject();
  }

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
