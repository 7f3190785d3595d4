package io.hadsl.export.json;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Topology;
import io.hadsl.core.output.Chunks;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;

/** Writes topologies as JSON. The lines of code that declared things are left out. */
public final class TopologyJsonWriter {

  /** What the member {@code format} says of the files written here. */
  static final String FORMAT = "ha-dsl-topology-1";

  /**
   * Whether a text was written here, by this version or another.
   *
   * @param text any text
   * @return true if it begins as such a file does
   */
  public static boolean isOurs(String text) {
    String start = text.substring(0, Math.min(text.length(), 200));
    return start.startsWith("{") && start.contains("\"ha-dsl-topology-");
  }

  /** So many elements that a thread is well used, so few that thousands of nodes use all. */
  private static final int PART = 2_048;

  private static final JsonFactory FACTORY = new JsonFactory();

  private TopologyJsonWriter() {}

  /**
   * A topology as text.
   *
   * @param topology the topology
   * @return JSON that ends in a newline; equal topologies give equal text
   */
  public static String text(Topology topology) {
    return new String(bytes(topology), UTF_8);
  }

  /**
   * A topology as the bytes of a file. Large ones are written by several threads.
   *
   * @param topology the topology
   * @return the same as {@link #text}, in UTF-8
   */
  public static byte[] bytes(Topology topology) {
    List<Element> all = topology.elements();
    List<Chunks> elements =
        IntStream.range(0, (all.size() + PART - 1) / PART)
            .parallel()
            .mapToObj(i -> part(all.subList(PART * i, Math.min(PART * (i + 1), all.size()))))
            .toList();
    Chunks out = new Chunks();
    write(
        out,
        new ElementLines(),
        json ->
            json.item(
                () -> {
                  json.text("format", FORMAT);
                  json.text("name", topology.name());
                  json.written("elements", elements, out);
                  json.objects(
                      "acknowledgements",
                      topology.acknowledgements(),
                      each -> acknowledgement(json, each));
                }));
    out.write('\n');
    return out.joined();
  }

  /** Some elements as they stand in the topology's list. */
  private static Chunks part(List<Element> elements) {
    Chunks out = new Chunks();
    write(
        out,
        ElementLines.ofElements(),
        json -> json.items(elements, element -> ElementJson.write(json, element)));
    return out;
  }

  private static void write(Chunks out, ElementLines lines, Consumer<JsonFile> content) {
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
      content.accept(new JsonFile(generator, lines));
    }
  }

  private static void acknowledgement(JsonOut json, Acknowledgement each) {
    json.text("rule", each.rule());
    json.text("element", each.element().path());
    json.text("reason", each.reason());
    each.until().ifPresent(day -> json.text("until", day.toString()));
  }
}
