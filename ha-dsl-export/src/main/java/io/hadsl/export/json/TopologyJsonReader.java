package io.hadsl.export.json;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Nearest;
import io.hadsl.export.json.JsonValue.Place;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Reads topologies from JSON. Every problem of a file is told at once, each with its place. */
public final class TopologyJsonReader {

  private static final int MOST_PROBLEMS = 20;
  private static final int DEEPEST = 32;
  private static final int MOST_MIB = 1024;

  /** Bytes of a character in UTF-32. */
  private static final int LONGEST_UNIT = 4;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxDocumentLength(MOST_MIB * 1024L * 1024L)
                  .build())
          .build();

  private static final List<String> KEYS =
      List.of("$schema", "format", "name", "elements", "acknowledgements");

  private final String file;
  private final ElementJson elementReader;
  private final List<JsonProblem> problems = new ArrayList<>();
  private final List<Element> elements = new ArrayList<>();
  private final List<Acknowledgement> acknowledgements = new ArrayList<>();
  private final Map<String, Place> seen = new LinkedHashMap<>();
  private String name = "";

  private TopologyJsonReader(String file, ClassLoader classes) {
    this.file = file;
    this.elementReader = new ElementJson(new ComponentJson(classes));
  }

  /**
   * Reads a topology.
   *
   * @param file the file's simple name, for findings and messages
   * @param in its bytes; not closed
   * @param classes where to look for component types
   * @return the topology; its elements are declared at lines of the file
   * @throws JsonRefusedException if the file is not a topology
   * @throws IOException if the bytes cannot be read
   */
  public static Topology read(String file, InputStream in, ClassLoader classes) throws IOException {
    TopologyJsonReader reader = new TopologyJsonReader(file, classes);
    InputStream bytes = new BufferedInputStream(in);
    if (isOtherEncoding(bytes)) {
      throw new JsonRefusedException(
          file + ":1:1: not UTF-8, which JSON is written in: save the file as UTF-8");
    }
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      return reader.read(parser);
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  /** Whether they begin as UTF-16 or UTF-32 would, which Jackson would take or trip over. */
  private static boolean isOtherEncoding(InputStream bytes) throws IOException {
    bytes.mark(LONGEST_UNIT);
    byte[] first = bytes.readNBytes(LONGEST_UNIT);
    bytes.reset();
    for (byte each : first) {
      if (each == 0) {
        return true;
      }
    }
    return first.length > 0 && (first[0] == (byte) 0xFE || first[0] == (byte) 0xFF);
  }

  private Topology read(JsonParser parser) {
    try {
      members(parser);
    } catch (JsonProblem problem) {
      problems.add(problem);
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      problems.add(JsonSyntax.problem(parser, e));
    }
    if (!problems.isEmpty()) {
      throw new JsonRefusedException(
          String.join("\n", problems.stream().map(problem -> problem.in(file)).toList()));
    }
    return Topology.named(
        name,
        topology -> {
          elements.forEach(topology::add);
          acknowledgements.forEach(topology::add);
        });
  }

  private void members(JsonParser parser) {
    JsonTree tree = new JsonTree(parser);
    JsonToken first = parser.nextToken();
    if (first != JsonToken.START_OBJECT) {
      String found = first == null ? "nothing" : tree.read("$").what();
      throw new JsonProblem(
          new Place(1, 1), "$", "expected an object such as ha-dsl export writes, found " + found);
    }
    Place start = tree.place();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Place at = tree.place();
      Place before = seen.putIfAbsent(key, at);
      if (before != null) {
        throw new JsonProblem(
            at, "$", "\"" + key + "\" stands twice, first in line " + before.line());
      }
      parser.nextToken();
      member(tree, parser, key, at);
    }
    for (String required : List.of("format", "name", "elements")) {
      if (!seen.containsKey(required)) {
        problems.add(new JsonProblem(start, "$", "\"" + required + "\" is missing"));
      }
    }
    if (parser.nextToken() != null) {
      throw new JsonProblem(tree.place(), "$", "expected nothing after the topology");
    }
  }

  private void member(JsonTree tree, JsonParser parser, String key, Place at) {
    String path = "$." + key;
    switch (key) {
      case "$schema" -> ObjectReader.text(tree.read(path), path, text -> text);
      case "format" -> ObjectReader.text(tree.read(path), path, TopologyJsonReader::known);
      case "name" ->
          name =
              ObjectReader.text(
                  tree.read(path), path, text -> Topology.named(text, t -> {}).name());
      case "elements" -> list(tree, parser, path, elementReader::read, elements);
      case "acknowledgements" ->
          list(tree, parser, path, TopologyJsonReader::acknowledgement, acknowledgements);
      default ->
          throw new JsonProblem(
              at, "$", "\"" + key + "\" is unknown here: " + Nearest.hint(key, KEYS));
    }
  }

  /** Reads the items of a list one by one, so that a problem in one hides no other. */
  private <T> void list(
      JsonTree tree, JsonParser parser, String path, Function<ObjectReader, T> read, List<T> into) {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw ObjectReader.expected(tree.read(path), path, "a list");
    }
    for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
      String at = path + "[" + i + "]";
      JsonValue value = tree.read(at);
      try {
        into.add(read.apply(new ObjectReader(file, at, value)));
      } catch (JsonProblem problem) {
        problems.add(problem);
        if (problems.size() >= MOST_PROBLEMS) {
          throw new JsonProblem(value.place(), path, "and perhaps more; these come first");
        }
      }
    }
  }

  private static Acknowledgement acknowledgement(ObjectReader in) {
    String rule = in.text("rule");
    ElementId element = in.text("element", References::readId);
    String reason = in.text("reason");
    Optional<LocalDate> until = in.optional("until", TopologyJsonReader::date);
    return in.end(() -> new Acknowledgement(rule, element, reason, until, in.declaredAt()));
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException notADate) {
      throw new IllegalArgumentException(
          "\"" + text + "\" is not a date: use year-month-day, such as \"2027-03-31\"");
    }
  }

  private static String known(String format) {
    if (!format.equals(TopologyJsonWriter.FORMAT)) {
      throw new IllegalArgumentException(
          "format \"" + format + "\" is unknown: this ha-dsl reads " + TopologyJsonWriter.FORMAT);
    }
    return format;
  }
}
