package io.hadsl.export.json;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.Nearest;
import io.hadsl.core.value.SourceLocation;
import io.hadsl.export.json.JsonValue.Items;
import io.hadsl.export.json.JsonValue.Members;
import io.hadsl.export.json.JsonValue.Place;
import io.hadsl.export.json.JsonValue.Text;
import io.hadsl.export.json.JsonValue.Whole;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one JSON object. It remembers which keys were asked for, so that {@link
 * #end} can refuse the others.
 */
final class ObjectReader {

  private final String file;
  private final String path;
  private final Members members;
  private final Set<String> asked = new LinkedHashSet<>();

  ObjectReader(String file, String path, JsonValue value) {
    this.file = file;
    this.path = path;
    if (!(value instanceof Members found)) {
      throw expected(value, path, "an object");
    }
    this.members = found;
  }

  /** The object's place in the file, as a declaration. */
  DeclaredAt declaredAt() {
    return DeclaredAt.of(new SourceLocation(file, members.place().line()));
  }

  /** A text that must be there. */
  String text(String key) {
    return text(key, Function.identity());
  }

  /** A text that must be there, as a value of its own type. */
  <T> T text(String key, Function<String, T> type) {
    return text(required(key, "a text"), at(key), type);
  }

  /** A text that may be missing. */
  <T> Optional<T> optional(String key, Function<String, T> type) {
    JsonValue value = find(key);
    return value == null ? Optional.empty() : Optional.of(text(value, at(key), type));
  }

  /** A number that must be there, as a value of its own type. */
  <T> T number(String key, Function<Integer, T> type) {
    return number(required(key, "a whole number"), at(key), type);
  }

  /** A number that may be missing. */
  <T> Optional<T> optionalNumber(String key, Function<Integer, T> type) {
    JsonValue value = find(key);
    return value == null ? Optional.empty() : Optional.of(number(value, at(key), type));
  }

  /** A list of texts, empty if missing. */
  <T> List<T> texts(String key, Function<String, T> type) {
    return list(key, (value, where) -> text(value, where, type));
  }

  /** A list of objects, empty if missing. */
  List<ObjectReader> objects(String key) {
    return list(key, (value, where) -> new ObjectReader(file, where, value));
  }

  /** An object that must be there. */
  ObjectReader object(String key) {
    return new ObjectReader(file, at(key), required(key, "an object"));
  }

  /** An object that may be missing. */
  Optional<ObjectReader> optionalObject(String key) {
    JsonValue value = find(key);
    return value == null ? Optional.empty() : Optional.of(new ObjectReader(file, at(key), value));
  }

  /** A value of any kind; null if it is missing. */
  @Nullable JsonValue find(String key) {
    asked.add(key);
    return members.values().get(key);
  }

  /** All members; every key counts as asked for. */
  Members all() {
    asked.addAll(members.keys().keySet());
    return members;
  }

  /** Refuses keys that were not asked for, then makes something of the members. */
  <T> T end(Supplier<T> make) {
    for (var key : members.keys().entrySet()) {
      if (!asked.contains(key.getKey())) {
        throw new JsonProblem(
            key.getValue(),
            path,
            "\"" + key.getKey() + "\" is unknown here: " + Nearest.hint(key.getKey(), asked));
      }
    }
    return make(members, path, make);
  }

  /** A problem with one member, or with the object if it lacks that member. */
  JsonProblem problem(String key, String message) {
    JsonValue value = members.values().get(key);
    return value == null
        ? new JsonProblem(members.place(), path, message)
        : new JsonProblem(value.place(), at(key), message);
  }

  /** The JSON path of a member. */
  String at(String key) {
    return path + "." + key;
  }

  /** A value that is neither text, number nor what else was allowed. */
  static JsonProblem expected(JsonValue found, String path, String what) {
    return new JsonProblem(found.place(), path, "expected " + what + ", found " + found.what());
  }

  /** A text as a value of its own type. */
  static <T> T text(JsonValue value, String path, Function<String, T> type) {
    if (!(value instanceof Text text)) {
      throw expected(value, path, "a text");
    }
    return make(value, path, () -> type.apply(text.value()));
  }

  private interface ItemReader<T> {
    T read(JsonValue value, String path);
  }

  private <T> List<T> list(String key, ItemReader<T> reader) {
    JsonValue value = find(key);
    if (value == null) {
      return List.of();
    }
    if (!(value instanceof Items items)) {
      throw expected(value, at(key), "a list");
    }
    List<T> read = new ArrayList<>(items.values().size());
    for (JsonValue item : items.values()) {
      read.add(reader.read(item, at(key) + "[" + read.size() + "]"));
    }
    return read;
  }

  private JsonValue required(String key, String what) {
    JsonValue value = find(key);
    if (value != null) {
      return value;
    }
    List<String> near = Nearest.to(key, members.keys().keySet());
    String fix = near.isEmpty() ? "give it " + what : "is \"" + near.get(0) + "\" meant to be it?";
    Place place = near.isEmpty() ? null : members.keys().get(near.get(0));
    throw new JsonProblem(
        place == null ? members.place() : place, path, "\"" + key + "\" is missing: " + fix);
  }

  private static <T> T number(JsonValue value, String path, Function<Integer, T> type) {
    if (!(value instanceof Whole whole)) {
      throw expected(value, path, "a whole number");
    }
    if (whole.value() != (int) whole.value()) {
      throw new JsonProblem(
          value.place(),
          path,
          whole.value() + " is out of range: no number here is beyond 2147483647");
    }
    return make(value, path, () -> type.apply((int) whole.value()));
  }

  /** What a type refuses, it explains; the place in the file is added. */
  private static <T> T make(JsonValue value, String path, Supplier<T> make) {
    try {
      return make.get();
    } catch (IllegalArgumentException e) {
      throw new JsonProblem(value.place(), path, String.valueOf(e.getMessage()));
    }
  }
}
