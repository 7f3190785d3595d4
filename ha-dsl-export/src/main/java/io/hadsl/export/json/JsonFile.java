package io.hadsl.export.json;

import io.hadsl.core.output.Chunks;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;

/** Writes JSON for a file. */
final class JsonFile extends JsonOut {

  private final JsonGenerator json;
  private final ElementLines lines;

  JsonFile(JsonGenerator json, ElementLines lines) {
    this.json = json;
    this.lines = lines;
  }

  @Override
  void text(String key, String value) {
    json.writeStringProperty(key, value);
  }

  @Override
  void number(String key, long value) {
    json.writeNumberProperty(key, value);
  }

  @Override
  void requiredTexts(String key, List<String> values) {
    json.writeArrayPropertyStart(key);
    values.forEach(json::writeString);
    json.writeEndArray();
  }

  @Override
  void object(String key, Runnable members) {
    json.writeObjectPropertyStart(key);
    members.run();
    json.writeEndObject();
  }

  @Override
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
  void written(String key, List<Chunks> parts, Chunks out) {
    json.writeArrayPropertyStart(key);
    for (Chunks part : parts) {
      json.writeRawValue(""); // what separates this from what is before
      json.flush();
      out.add(part);
    }
    json.writeEndArray();
  }

  void item(Runnable members) {
    json.writeStartObject();
    members.run();
    json.writeEndObject();
  }
}
