package io.hadsl.cli.json;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.Topology;
import java.io.StringWriter;
import java.io.Writer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes topologies as JSON. The lines of code that declared things are left out. */
public final class TopologyJsonWriter {

  /** What the member {@code format} says of the files written here. */
  static final String FORMAT = "ha-dsl-topology-1";

  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private TopologyJsonWriter() {}

  /**
   * A topology as text.
   *
   * @param topology the topology
   * @return JSON that ends in a newline; equal topologies give equal text
   */
  public static String text(Topology topology) {
    StringWriter text = new StringWriter(1 << 16);
    write(topology, text);
    return text.toString();
  }

  /**
   * Writes a topology.
   *
   * @param topology the topology
   * @param out where to; not closed
   */
  public static void write(Topology topology, Writer out) {
    ElementLines lines = new ElementLines();
    ObjectWriteContext inLines =
        new ObjectWriteContext.Base() {
          @Override
          public PrettyPrinter getPrettyPrinter() {
            return lines;
          }

          @Override
          public boolean hasPrettyPrinter() {
            return true;
          }
        };
    try (JsonGenerator generator = FACTORY.createGenerator(inLines, out)) {
      JsonOut json = new JsonOut(generator, lines);
      json.item(
          () -> {
            json.text("format", FORMAT);
            json.text("name", topology.name());
            json.required(
                "elements", topology.elements(), element -> ElementJson.write(json, element));
            json.objects(
                "acknowledgements",
                topology.acknowledgements(),
                each -> acknowledgement(json, each));
          });
      generator.writeRaw('\n');
    }
  }

  private static void acknowledgement(JsonOut json, Acknowledgement each) {
    json.text("rule", each.rule());
    json.text("element", each.element().path());
    json.text("reason", each.reason());
    each.until().ifPresent(day -> json.text("until", day.toString()));
  }
}
