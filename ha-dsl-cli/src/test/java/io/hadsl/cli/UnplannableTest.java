package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What every rule lets pass and no component can make: the example of the page plannable. */
class UnplannableTest {

  private static final String SOURCE =
      """
      import static io.hadsl.core.value.OsRelease.DEBIAN_12;

      import io.hadsl.components.caddy.CaddyProxy;
      import io.hadsl.components.chrony.Chrony;
      import io.hadsl.core.model.Node;
      import io.hadsl.core.model.Parameters;
      import io.hadsl.core.model.Topology;
      import io.hadsl.core.model.TopologySource;
      import io.hadsl.core.resource.TextFile;

      public class Example implements TopologySource {
        public Topology topology(Parameters parameters) {
          return Topology.named("example", t -> {
      %s\
          });
        }
      }
      """;

  @TempDir private Path folder;
  private Path source = Path.of("");
  private String page = "";

  @BeforeEach
  void writeTheExample() throws IOException {
    page = Files.readString(Path.of("../docs/rules/plannable.md"));
    source = folder.resolve("Example.java");
    Files.writeString(source, SOURCE.formatted(block("java")));
  }

  @Test
  void checkFindsIt() {
    Run run = Run.of("check", source.toString());
    assertEquals(Failure.FINDINGS, run.exitCode(), run.err());
    assertEquals(block("text") + "\nexample: 1 node, 1 service; 1 error\n", run.out());
  }

  @Test
  void machinesAreToldWhereItIs() {
    Run run = Run.of("check", source.toString(), "--format", "github");
    assertEquals(Failure.FINDINGS, run.exitCode(), run.err());
    assertTrue(run.out().startsWith("::error file="), run.out());
    assertTrue(run.out().contains("Example.java,line=15,"), run.out());
  }

  @Test
  void twoElementsThatWantDifferentThingsOfAFileAreFoundWithBothLines() throws IOException {
    Files.writeString(
        source,
        SOURCE.formatted(
            """
            TextFile mine = TextFile.of("/etc/chrony/chrony.conf", "pool ntp.example.org\\n");
            Node clock = t.node("clock", "10.0.0.1", DEBIAN_12, n -> n.file(mine));
            t.service("time", Chrony.pool("ntp.example.org"), s -> s.on(clock).single());
            """));
    String found = Run.of("check", source.toString()).out();
    assertTrue(
        found.contains(
            """
              two elements want different things of file(/etc/chrony/chrony.conf) on clock
                node(clock)   = file(/etc/chrony/chrony.conf)   (Example.java:15)
                service(time) = file(/etc/chrony/chrony.conf)   (Example.java:16)
              fix: let only one of them manage it
            """),
        found);
  }

  @Test
  void whoAsksCertainRulesHearsOfThemOnly() {
    Run run = Run.of("check", source.toString(), "--only", "uid-parity");
    assertEquals(Failure.OK, run.exitCode(), run.out());
  }

  @Test
  void synthSaysTheSameAndWritesNothing() {
    Path to = folder.resolve("out");
    Run run = Run.of("synth", source.toString(), "-o", to.toString());
    assertEquals(Failure.FINDINGS, run.exitCode());
    assertTrue(run.err().startsWith(block("text")), run.err());
    assertTrue(run.err().endsWith("Nothing was written.\n"), run.err());
    assertFalse(Files.exists(to));
  }

  @Test
  void thePageIsShown() {
    assertTrue(
        Run.of("explain", "plannable")
            .out()
            .contains("Components can make what the topology asks for"));
  }

  private String block(String language) {
    String fence = "```" + language + "\n";
    int start = page.indexOf(fence) + fence.length();
    return page.substring(start, page.indexOf("```", start));
  }
}
