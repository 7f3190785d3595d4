package io.hadsl.proof.catalog;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON file: objects as maps, lists, texts; numbers and {@code true} as the text they are
 * written with, for what Puppet does not tell apart either. Members that are null are left out.
 */
final class Json {

  private Json() {}

  /** The object that a file holds. */
  static Map<String, Object> read(Path file) {
    try (JsonParser parser =
        new JsonFactory().createParser(ObjectReadContext.empty(), file.toFile())) {
      parser.nextToken();
      return members(value(parser));
    }
  }

  /** A value as an object; empty if it is none. */
  static Map<String, Object> members(Object value) {
    Map<String, Object> members = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> members.put(String.valueOf(key), each));
    }
    return members;
  }

  /** A value as a list; a single value as a list of one. */
  static List<Object> items(Object value) {
    return value instanceof List<?> list ? new ArrayList<>(list) : List.of(value);
  }

  private static Object value(JsonParser parser) {
    switch (parser.currentToken()) {
      case START_OBJECT -> {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String key = parser.currentName();
          if (parser.nextToken() != JsonToken.VALUE_NULL) {
            members.put(key, value(parser));
          }
        }
        return members;
      }
      case START_ARRAY -> {
        List<Object> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(parser));
        }
        return items;
      }
      default -> {
        return String.valueOf(parser.getString());
      }
    }
  }
}
