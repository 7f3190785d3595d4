package io.hadsl.cli.json;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.rule.Finding;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.SourceLocation;
import io.hadsl.core.value.Texts;
import io.hadsl.export.JavaExport;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

class JavaRoundTripProperties {

  @Property(tries = 5)
  void javaGivesAnEqualTopology(@ForAll Topology topology) {
    assertEquals(topology, JavaRoundTrip.of(topology));
  }

  /** What a finding points at is the line that a person would change. */
  @Property(tries = 4)
  void elementsAreDeclaredAtTheLineOfTheirCall(@ForAll Topology topology) {
    declaredAtTheLineOfTheirCall(topology);
  }

  @Property(tries = 50)
  @Tag("proof")
  void elementsAreDeclaredAtTheLineOfTheirCallAtLength(@ForAll Topology topology) {
    declaredAtTheLineOfTheirCall(topology);
  }

  private void declaredAtTheLineOfTheirCall(Topology topology) {
    String name = JavaExport.className(topology);
    String source = JavaExport.source(topology, name, getClass().getClassLoader());
    List<String> lines = source.lines().toList();
    Topology loaded = JavaRoundTrip.run(name, source);
    for (Element element : loaded.elements()) {
      SourceLocation place = element.declaredAt().location();
      assertEquals(name + ".java", place.file());
      String call = CALLS.getOrDefault(element.id().kind(), "none");
      String line = lines.get(place.line() - 1);
      assertTrue(line.contains("t." + call + "("), () -> element.id() + " at " + line);
    }
    Node first = loaded.nodes().get(0);
    Topology twins =
        Topology.named(
            "twins",
            t -> {
              loaded.elements().forEach(t::add);
              t.add(first.toBuilder().hostName("another").build());
            });
    Finding finding = Validator.standard().validate(twins).findings().get(0);
    assertEquals(first.declaredAt().location(), finding.place());
  }

  private static final Map<String, String> CALLS =
      Map.of(
          "zone", "zone",
          "node", "node",
          "group", "group",
          "user", "systemUser",
          "mount", "sharedMount",
          "external", "external",
          "service", "service",
          "entrypoint", "entrypoint");

  /** Quotes, backslashes, what turns or hides text, and lengths that no literal holds. */
  @Property(tries = 4)
  void textsArriveAsTheyAre(@ForAll("lists") List<String> texts) {
    Topology topology =
        Topology.named(
            "texts",
            t -> {
              for (int i = 0; i < texts.size(); i++) {
                String text = texts.get(i);
                String content = (text + "\\u000a\\\"\n").repeat(i == 0 ? 8000 : i % 3);
                Node node =
                    t.node(
                        "n" + i,
                        "10.0.0." + (i + 1),
                        DEBIAN_12,
                        n -> n.file(TextFile.of("/etc/it", content)));
                t.acknowledge("some-rule", node, "because \"" + text.replaceAll("[\n\t]", " "));
              }
            });
    assertEquals(topology, JavaRoundTrip.of(topology));
  }

  @Provide
  Arbitrary<List<String>> lists() {
    return Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.strings().all().filter(JavaRoundTripProperties::isAllowed)),
            Tuple.of(
                1, Arbitraries.of("\u202e\u200b\ud83d\ude00", "*/ \\", "\"\"\"", "$L $T $$", "")))
        .list()
        .ofMinSize(4)
        .ofMaxSize(12);
  }

  private static boolean isAllowed(String text) {
    try {
      Texts.block("text", text);
      return true;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @Property(tries = 150)
  @Tag("proof")
  void javaGivesAnEqualTopologyAtLength(@ForAll Topology topology) {
    assertEquals(topology, JavaRoundTrip.of(topology));
  }
}
