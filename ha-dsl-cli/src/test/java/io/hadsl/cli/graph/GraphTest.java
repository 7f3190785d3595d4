package io.hadsl.cli.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.hadsl.core.model.Parameters;
import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.validation.Validator;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import io.hadsl.examples.Examples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class GraphTest {

  private static ValidationReport nextcloud() {
    return Validator.standard()
        .validate(
            Examples.find("nextcloud").orElseThrow().source().get().topology(Parameters.none()));
  }

  private static ValidationReport faulty() {
    return Validator.standard()
        .validate(
            Topology.named(
                "faulty",
                t -> {
                  t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
                  t.node("a", "10.0.0.2", OsRelease.DEBIAN_12);
                  t.external("x", Endpoint.of("x", 1));
                }));
  }

  @Test
  void dotShowsWhatRunsWhereAndWhatNeedsWhat() {
    String dot = GraphText.dot.of(nextcloud());
    assertTrue(dot.contains("\"service(nextcloud)\" -> \"node(app1)\" [style=dashed"), dot);
    assertTrue(dot.contains("\"service(nextcloud)\" -> \"service(database)\" [label=\"uses\"]"));
    assertTrue(dot.contains("\"service(nextcloud)\" -> \"mount(/srv/nextcloud@"), dot);
    assertTrue(dot.contains("subgraph \"cluster_host1\""), dot);
    assertTrue(dot.contains("database\\nsingle\\naccepted: db-redundant"), dot);
  }

  @Test
  void findingsAreMarked() {
    String dot = GraphText.dot.of(faulty());
    assertTrue(dot.contains("ERROR: unique-id\", penwidth=2, color=\"#c00000\""), dot);
    String mermaid = GraphText.mermaid.of(faulty());
    assertTrue(mermaid.contains("ERROR: unique-id\"}}:::error"), mermaid);
    assertTrue(mermaid.contains("classDef error stroke:#c00000"), mermaid);
    assertFalse(GraphText.dot.of(nextcloud()).contains("penwidth"));
  }

  @Test
  void mermaidShowsTheSame() {
    String mermaid = GraphText.mermaid.of(nextcloud());
    assertTrue(mermaid.startsWith("flowchart LR\n"), mermaid);
    assertTrue(mermaid.contains("[(\"/srv/nextcloud\")]"), mermaid);
    assertTrue(mermaid.contains("subgraph z0[\"host1\"]"), mermaid);
    long edges =
        mermaid.lines().filter(line -> line.contains("-->") || line.contains("-.->")).count();
    long same = GraphText.dot.of(nextcloud()).lines().filter(line -> line.contains(" -> ")).count();
    assertEquals(same, edges);
  }

  @Test
  void graphvizDrawsIt() throws IOException, InterruptedException {
    Process dot;
    try {
      dot = new ProcessBuilder("dot", "-Tsvg").redirectErrorStream(true).start();
    } catch (IOException e) {
      assertFalse("true".equals(System.getenv("CI")), "dot is missing: apt-get install graphviz");
      assumeTrue(false, "dot is missing: apt-get install graphviz");
      return;
    }
    try (var in = dot.getOutputStream()) {
      in.write(GraphText.dot.of(nextcloud()).getBytes(StandardCharsets.UTF_8));
    }
    String svg = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertTrue(dot.waitFor(60, TimeUnit.SECONDS));
    assertEquals(0, dot.exitValue(), svg);
    assertTrue(svg.contains(">accepted: db&#45;redundant<"), svg);
  }
}
