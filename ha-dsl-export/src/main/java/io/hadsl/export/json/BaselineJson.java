package io.hadsl.export.json;

import io.hadsl.core.validation.Baseline;
import io.hadsl.core.value.ElementId;
import io.hadsl.export.json.JsonValue.Place;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** Baselines, one finding after another so that versions of the file compare well. */
public final class BaselineJson {

  private static final String FORMAT = "ha-dsl-baseline-2";

  /** Knew findings by their words, which change from day to day. */
  private static final String FORMER = "ha-dsl-baseline-1";

  private static final JsonFactory FACTORY = new JsonFactory();

  private BaselineJson() {}

  /**
   * A baseline as text.
   *
   * @param baseline the baseline
   * @return JSON that ends in a newline
   */
  public static String write(Baseline baseline) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(new PrettyContext(), out)) {
      json.writeStartObject();
      json.writeStringProperty("format", FORMAT);
      json.writeStringProperty("topology", baseline.topology());
      json.writeArrayPropertyStart("findings");
      for (Baseline.Entry each : baseline.entries()) {
        json.writeStartObject();
        json.writeStringProperty("rule", each.rule());
        json.writeStringProperty("element", each.element().path());
        json.writeArrayPropertyStart("grounds");
        each.grounds().forEach(json::writeString);
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
    return out.toString();
  }

  /**
   * Reads a baseline.
   *
   * @param file the file's name, for messages
   * @param in its bytes; not closed
   * @return the baseline
   * @throws JsonRefusedException if the file is none
   * @throws IOException if the bytes cannot be read
   */
  public static Baseline read(String file, InputStream in) throws IOException {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      return read(file, parser);
    } catch (JsonProblem problem) {
      throw new JsonRefusedException(problem.in(file));
    } catch (JacksonIOException e) {
      throw e.getCause();
    }
  }

  private static Baseline read(String file, JsonParser parser) {
    JsonTree tree = new JsonTree(parser);
    try {
      if (parser.nextToken() == null) {
        throw new JsonProblem(new Place(1, 1), "$", "expected an object, found nothing");
      }
      Baseline baseline = baseline(new ObjectReader(file, "$", tree.read("$")));
      if (parser.nextToken() != null) {
        throw new JsonProblem(tree.place(), "$", "expected nothing after the baseline");
      }
      return baseline;
    } catch (JacksonIOException e) {
      throw e;
    } catch (JacksonException e) {
      throw JsonSyntax.problem(parser, e);
    }
  }

  private static Baseline baseline(ObjectReader all) {
    all.text("format", BaselineJson::known);
    String topology = all.text("topology");
    List<Baseline.Entry> entries = new ArrayList<>();
    for (ObjectReader each : all.objects("findings")) {
      String rule = each.text("rule");
      ElementId element = each.text("element", References::readId);
      SortedSet<String> grounds = new TreeSet<>(each.texts("grounds", text -> text));
      entries.add(each.end(() -> new Baseline.Entry(rule, element, grounds)));
    }
    return all.end(() -> Baseline.of(topology, entries));
  }

  private static String known(String format) {
    if (format.equals(FORMER)) {
      throw new IllegalArgumentException(
          "an earlier ha-dsl wrote this, which knew findings by their words: remove the file, and"
              + " write it anew with --update-baseline");
    }
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "format \"" + format + "\" is unknown: this ha-dsl reads " + FORMAT);
    }
    return format;
  }
}
