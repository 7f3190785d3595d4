package io.hadsl.export;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.keepalived.Keepalived;
import io.hadsl.components.packaged.PackagedService;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class JavaExportTest {

  private static String source(Topology topology) {
    return JavaExport.source(topology, "It", JavaExportTest.class.getClassLoader());
  }

  private static String component(Component component) {
    Topology topology =
        Topology.named(
            "one",
            t -> {
              Node node = t.node("a", "10.0.0.1", DEBIAN_12);
              t.service("it", component, s -> s.on(node).single());
            });
    return source(topology).replaceAll("\\s+", " ");
  }

  private static void assertHolds(String part, @Nullable String whole) {
    assertTrue(String.valueOf(whole).contains(part), () -> "no " + part + " in:\n" + whole);
  }

  @Test
  void componentsAreWrittenByTheCallsOfTheirClass() {
    assertHolds(
        "PackagedService.of(\"ntp\", \"chrony\").running(\"chrony.service\")",
        component(PackagedService.of("ntp", "chrony").running("chrony.service")));
    assertHolds(
        "Keepalived.holding(\"10.0.0.9/24\").routerId(51)",
        component(Keepalived.holding("10.0.0.9/24").routerId(51)));
    assertHolds(
        ".tracking(\"haproxy\", -20)",
        component(Keepalived.holding("10.0.0.9/24").routerId(51).tracking("haproxy", -20)));
  }

  @Test
  void aComponentThatNobodyCanNameIsReadBackByItsType() {
    assertHolds(
        "new HiddenType() .read(",
        component(new Hidden("hidden", "words")).replace("().read(", "() .read("));
    assertHolds(".text(\"text\", \"words\")", component(new Hidden("hidden", "words")));
  }

  @Test
  void aComponentThatNothingCanMakeIsRefusedWithItsLine() {
    String message =
        assertThrows(ExportException.class, () -> component(new Hidden("unknown", "words")))
            .getMessage();
    assertHolds("service(it) (JavaExportTest.java:", message);
    assertHolds("of io.hadsl.export.Hidden, the class is not public", message);
    assertHolds("Make it a public record, or export JSON", message);
  }

  @Test
  void aDeclarationThatNoMethodHoldsIsRefused() {
    Topology topology =
        Topology.named(
            "wide",
            t -> {
              List<Node> nodes = new ArrayList<>();
              for (int i = 0; i < 4000; i++) {
                nodes.add(t.node("n" + i, "10.0." + i / 200 + "." + (i % 200 + 1), DEBIAN_12));
              }
              t.group("all", nodes.get(0), nodes.subList(1, 4000).toArray(Node[]::new));
            });
    String message = assertThrows(ExportException.class, () -> source(topology)).getMessage();
    assertHolds("group(all) says 4003 things in one declaration", message);
  }

  @Test
  void variablesAreNamedAfterElementsAndNeverAlike() {
    String source =
        source(
            Topology.named(
                "names",
                t -> {
                  Node web = t.node("web", "10.0.0.1", DEBIAN_12);
                  Node odd = t.node("class", "10.0.0.2", DEBIAN_12);
                  t.group("web", web, odd);
                  Node one = t.node("web-1-1", "10.0.0.3", DEBIAN_12);
                  Node other = t.node("web-11", "10.0.0.4", DEBIAN_12);
                  t.group("t", one, other);
                }));
    assertHolds("Node web = ", source);
    assertHolds("Node classNode = ", source);
    assertHolds("t.group(\"web\", web, classNode);", source);
    assertHolds("t.group(\"t\", web1_1, web11);", source);
  }

  @Test
  void theClassIsNamedAsAsked() {
    Topology empty = Topology.named("two-sites", t -> {});
    assertEquals("TwoSitesTopology", JavaExport.className(empty));
    assertHolds(
        "use a Java class's name, such as \"TwoSitesTopology\"",
        assertThrows(
                IllegalArgumentException.class,
                () -> JavaExport.source(empty, "a b", JavaExportTest.class.getClassLoader()))
            .getMessage());
  }
}
