package io.hadsl.export.json;

import java.util.List;
import java.util.Map;

/** A piece of a JSON file, with the place where it begins. */
sealed interface JsonValue {

  /** Where a value begins; both from 1. */
  record Place(int line, int column) {}

  Place place();

  /** What it is, for messages: {@code a text}. */
  String what();

  /** A string. */
  record Text(String value, Place place) implements JsonValue {
    @Override
    public String what() {
      return "a text";
    }
  }

  /** A number without fraction. */
  record Whole(long value, Place place) implements JsonValue {
    @Override
    public String what() {
      return "a whole number";
    }
  }

  /** A list. */
  record Items(List<JsonValue> values, Place place) implements JsonValue {
    @Override
    public String what() {
      return "a list";
    }
  }

  /** An object; keys in order, each once. */
  record Members(Map<String, JsonValue> values, Map<String, Place> keys, Place place)
      implements JsonValue {
    @Override
    public String what() {
      return "an object";
    }
  }

  /** What a topology has no use for: {@code true}, {@code null}, {@code 1.5}. */
  record Other(String what, Place place) implements JsonValue {}
}
