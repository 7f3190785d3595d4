package io.hadsl.export.json;

import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;

/**
 * One line for each member of an element and for each object that a member lists; what is deeper
 * stays on that line. Short enough to read, and a small change is a change of one line.
 */
final class ElementLines implements PrettyPrinter {

  private static final String SPACES = "        ";

  /** Where the topology's lists are open. */
  private static final int LISTS = 2;

  /** The topology, its lists, and what they hold. */
  private static final int ELEMENTS = LISTS + 1;

  private int depth;
  private int deepest = ELEMENTS;

  /** The lines of elements alone, as they are in the list of a topology. */
  static ElementLines ofElements() {
    ElementLines lines = new ElementLines();
    lines.depth = LISTS;
    return lines;
  }

  /** A list of objects begins: inside an element, each gets a line too. */
  void beginObjects() {
    if (depth == ELEMENTS) {
      deepest = ELEMENTS + 1;
    }
  }

  /** The list has ended. */
  void endObjects() {
    if (depth == ELEMENTS) {
      deepest = ELEMENTS;
    }
  }

  @Override
  public void writeRootValueSeparator(JsonGenerator json) {
    separate(json);
  }

  @Override
  public void writeStartObject(JsonGenerator json) {
    json.writeRaw('{');
    depth++;
  }

  @Override
  public void beforeObjectEntries(JsonGenerator json) {
    newLine(json);
  }

  @Override
  public void writeObjectNameValueSeparator(JsonGenerator json) {
    json.writeRaw(": ");
  }

  @Override
  public void writeObjectEntrySeparator(JsonGenerator json) {
    separate(json);
  }

  @Override
  public void writeEndObject(JsonGenerator json, int entries) {
    end(json, entries, '}');
  }

  @Override
  public void writeStartArray(JsonGenerator json) {
    json.writeRaw('[');
    depth++;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) {
    newLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) {
    separate(json);
  }

  @Override
  public void writeEndArray(JsonGenerator json, int values) {
    end(json, values, ']');
  }

  private void separate(JsonGenerator json) {
    json.writeRaw(depth > deepest ? ", " : ",");
    newLine(json);
  }

  private void end(JsonGenerator json, int contents, char bracket) {
    boolean own = depth <= deepest;
    depth--;
    if (own && contents > 0) {
      json.writeRaw('\n');
      json.writeRaw(SPACES, 0, 2 * depth);
    }
    json.writeRaw(bracket);
  }

  private void newLine(JsonGenerator json) {
    if (depth <= deepest) {
      json.writeRaw('\n');
      json.writeRaw(SPACES, 0, 2 * depth);
    }
  }
}
