package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.examples.Example;
import io.hadsl.examples.Examples;
import io.hadsl.export.JavaExport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JavaRoundTripTest {

  static List<Example> examples() {
    return Examples.all();
  }

  private static String source(Topology topology) {
    return JavaExport.source(topology, "It", JavaRoundTripTest.class.getClassLoader());
  }

  @ParameterizedTest
  @MethodSource("examples")
  void examplesAreEqualAfterJavaAndTheSameJavaAfterJson(Example example) {
    Topology topology = example.source().get().topology(Parameters.none());
    assertEquals(topology, JavaRoundTrip.of(topology));
    assertEquals(source(topology), source(GivenJson.throughJson(topology)));
  }

  @Test
  void everythingThatCanBeSaidIsEqualAfterJava() {
    assertEquals(Everything.topology(), JavaRoundTrip.of(Everything.topology()));
  }

  /** Thousands of declarations are more than one method holds. */
  @Test
  void aLargeTopologyIsWrittenInParts() {
    Topology fleet =
        Examples.find("fleet")
            .orElseThrow()
            .source()
            .get()
            .topology(Parameters.of(Map.of("pairs", "60")));
    assertEquals(fleet, JavaRoundTrip.of(fleet));
  }

  /** JSON may name an element before it is declared; Java cannot hold it in a variable yet. */
  @Test
  void anyOrderOfElementsIsKept() {
    List<Element> elements = new ArrayList<>(Everything.topology().elements());
    Collections.reverse(elements);
    Topology reversed = Topology.named("reversed", t -> elements.forEach(t::add));
    assertEquals(reversed, JavaRoundTrip.of(reversed));
  }

  /** Two elements of one id, and references that lead nowhere, are findings and no obstacle. */
  @Test
  void whatRulesRefuseIsWrittenAllTheSame() {
    Topology whole = Everything.topology();
    Topology broken =
        Topology.named(
            "broken",
            t -> {
              whole.elements().stream()
                  .filter(each -> !each.id().kind().equals("node"))
                  .forEach(t::add);
              whole.elements().forEach(t::add);
              whole.services().get(1).stores().forEach(t::add);
              whole.acknowledgements().forEach(t::add);
            });
    assertEquals(broken, JavaRoundTrip.of(broken));
  }

  @Test
  void codeReadsAsAPersonWritesIt() {
    Topology nextcloud =
        Examples.find("nextcloud").orElseThrow().source().get().topology(Parameters.none());
    String source = source(nextcloud);
    assertTrue(
        source.contains(
            """
                  NodeGroup apps = t.group("apps", app1, app2);
            """),
        source);
    assertTrue(
        source.contains(
            """
                  Service database =
                      t.service("database", MariaDb.withBufferPool(mib(512)), s -> s.on(db).single());
            """),
        source);
    assertTrue(
        source.contains(
            """
                              s.on(apps)
                                  .activeActive()
                                  .runsAs(wwwData)
                                  .keeps("/srv/nextcloud/data")
                                  .on(nextcloudMount)
                                  .uses(database, passwordFrom("nextcloud/db"))
                                  .uses(cache)
            """),
        source);
    assertFalse(source.contains("io.hadsl.core.model.Service "), "classes are imported");
    source.lines().forEach(line -> assertEquals(line.stripTrailing(), line));
  }
}
