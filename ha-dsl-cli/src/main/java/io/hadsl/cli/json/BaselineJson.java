package io.hadsl.cli.json;

import io.hadsl.core.validation.Baseline;
import io.hadsl.core.value.ElementId;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Baselines, one finding after another so that versions of the file compare well. */
public final class BaselineJson {

  private static final String FORMAT = "ha-dsl-baseline-1";
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
      json.writeArrayPropertyStart("findings");
      for (Baseline.Entry each : baseline.entries()) {
        json.writeStartObject();
        json.writeStringProperty("rule", each.rule());
        json.writeStringProperty("element", each.element().path());
        json.writeStringProperty("message", each.message());
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
   */
  public static Baseline read(String file, InputStream in) {
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
      if (parser.nextToken() == null) {
        throw new JsonRefusedException("the file is empty");
      }
      ObjectReader all = new ObjectReader(file, "$", new JsonTree(parser).read("$"));
      all.text("format", BaselineJson::known);
      List<Baseline.Entry> entries = new ArrayList<>();
      for (ObjectReader each : all.objects("findings")) {
        String rule = each.text("rule");
        ElementId element = each.text("element", References::readId);
        String message = each.text("message");
        entries.add(each.end(() -> new Baseline.Entry(rule, element, message)));
      }
      return all.end(() -> Baseline.of(entries));
    } catch (JsonProblem problem) {
      throw new JsonRefusedException(problem.in(file));
    } catch (JacksonException e) {
      throw new JsonRefusedException(e.getOriginalMessage());
    }
  }

  private static String known(String format) {
    if (!format.equals(FORMAT)) {
      throw new IllegalArgumentException(
          "format \"" + format + "\" is unknown: this ha-dsl reads " + FORMAT);
    }
    return format;
  }
}
