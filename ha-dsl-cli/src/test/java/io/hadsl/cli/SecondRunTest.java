package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run over the files of the run before: makes them again where anything they depend on changed.
 */
class SecondRunTest {

  private static final String TOPOLOGY =
      """
      import io.hadsl.core.model.*;
      import io.hadsl.core.value.*;

      class Small implements TopologySource {
        public Topology topology(Parameters p) {
          int n = p.number("n", 1, 1, 9);
          return Topology.named("small", t -> t.node("a" + n, "10.0.0.1", OsRelease.DEBIAN_12));
        }
      }
      """;

  private static final String COMPONENT =
      """
      import io.hadsl.core.model.*;
      import io.hadsl.core.resource.ResourceSink;
      import io.hadsl.core.value.*;
      import java.nio.file.*;

      class Small implements TopologySource {
        public Topology topology(Parameters p) {
          return Topology.named("small", t -> {
            Node node = t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
            t.service("web", new Web(port()), s -> s.on(node).single());
          });
        }

        private static String port() {
          try {
            return Files.readString(Path.of("PORT"));
          } catch (java.io.IOException e) {
            throw new IllegalStateException(e);
          }
        }
      }

      class Web implements Component {
        private final String port;

        Web(String port) {
          this.port = port;
        }

        public String type() {
          return "web";
        }

        public Settings settings() {
          return Settings.NONE;
        }

        public ComponentFacts facts(Instance instance) {
          return ComponentFacts.builder().build();
        }

        public void plan(Instance instance, ResourceSink out) {}

        PRINTS
      }
      """;

  @TempDir Path folder;
  private Path out;
  private Path source;

  @BeforeEach
  void first() throws IOException {
    out = folder.resolve("out");
    source = Files.writeString(folder.resolve("Small.java"), TOPOLOGY);
    Files.createDirectory(folder.resolve("classes"));
    Files.writeString(folder.resolve("classes/some.properties"), "x=1");
    Run run = synth("--backend=shell,systemd");
    assertEquals(Failure.OK, run.exitCode(), run.err());
  }

  private Run synth(String... more) {
    return Run.of(
        Stream.concat(
                Stream.of(
                    "synth",
                    source.toString(),
                    "-o",
                    out.toString(),
                    "--classpath",
                    folder.resolve("classes").toString()),
                Stream.of(more))
            .toArray(String[]::new));
  }

  /** Whether a run takes the files for what it would make, without making them. */
  private boolean isKnown(String... more) throws IOException {
    Path state = out.resolve(".ha-dsl-state");
    FileTime before = Files.getLastModifiedTime(state);
    Run run = synth(more);
    assertEquals(Failure.OK, run.exitCode(), run.err());
    return Files.getLastModifiedTime(state).equals(before);
  }

  @Test
  void makesNothingWhereNothingChanged() throws IOException {
    assertTrue(isKnown("--backend=shell,systemd"));
    Run run = synth("--backend=shell,systemd");
    assertTrue(run.out().contains(": 0 files written, "), run.out());
    assertTrue(run.out().contains(" unchanged, 0 removed in "), run.out());
  }

  @Test
  void makesAllAgainWithOtherBackendsParametersOrCode() throws IOException {
    assertFalse(isKnown("--backend=shell"));
    assertTrue(isKnown("--backend=shell"));
    assertFalse(isKnown("--backend=shell", "--param=n=2"));
    assertTrue(Files.exists(out.resolve("hosts/a2/shell/apply.sh")));
    assertTrue(isKnown("--backend=shell", "--param=n=2"));

    Files.writeString(folder.resolve("classes/some.properties"), "x=22");
    assertFalse(isKnown("--backend=shell", "--param=n=2"));
    Files.writeString(folder.resolve("classes/more.properties"), "");
    assertFalse(isKnown("--backend=shell", "--param=n=2"));
    assertTrue(isKnown("--backend=shell", "--param=n=2"));

    Files.writeString(source, "\n" + TOPOLOGY);
    assertFalse(isKnown("--backend=shell", "--param=n=2"));
    assertTrue(
        Files.readString(out.resolve("manifest.json")).contains("Small.java:8"),
        "the line in the manifest is the new one");
  }

  @Test
  void saysAgainWhatWasSaid() {
    String first = verdict("publik");
    assertTrue(first.contains("ACCEPTED"), first);
    assertEquals(first, verdict("publik"));
    String plain = verdict("publik", "--without=uid-parity");
    assertEquals(plain, verdict("publik", "--without=uid-parity"));
    assertTrue(verdict("publik", "--color=always").contains("\u001b["));
    assertEquals(first, verdict("publik"));
  }

  /** What a run says but for its last lines, which tell what was written. */
  private String verdict(String... words) {
    Run run =
        Run.of(
            Stream.concat(
                    Stream.of("synth", "-o", folder.resolve("said").toString()), Stream.of(words))
                .toArray(String[]::new));
    assertEquals(Failure.OK, run.exitCode(), run.err());
    return run.out()
        .substring(0, run.out().indexOf(" written, "))
        .replaceFirst("[0-9]+ file.*", "");
  }

  @Test
  void asksRulesOfThePersonsOwnEachTime() throws IOException {
    Path limit = Files.writeString(folder.resolve("limit"), "9");
    Files.writeString(
        source,
        """
        import io.hadsl.core.knowledge.TopologyIndex;
        import io.hadsl.core.model.*;
        import io.hadsl.core.rule.*;
        import io.hadsl.core.value.*;
        import java.nio.file.*;
        import java.util.List;

        class Small implements TopologySource, RuleSource {
          public Topology topology(Parameters p) {
            return Topology.named("small", t -> t.node("a", "10.0.0.1", OsRelease.DEBIAN_12));
          }

          public List<Rule> rules() {
            return List.of(new Few());
          }
        }

        class Few implements Rule {
          public String id() {
            return "few-nodes";
          }

          public Severity severity() {
            return Severity.ERROR;
          }

          public Wave wave() {
            return Wave.AVAILABILITY;
          }

          public String summary() {
            return "There are few nodes.";
          }

          public void check(TopologyIndex index, Findings out) {
            try {
              int most = Integer.parseInt(Files.readString(Path.of("LIMIT")));
              if (index.topology().nodes().size() > most) {
                out.about(index.topology().nodes().get(0)).says("too many nodes").fix("have fewer");
              }
            } catch (java.io.IOException e) {
              throw new IllegalStateException(e);
            }
          }
        }
        """
            .replace("LIMIT", limit.toString()));
    assertFalse(isKnown());
    assertTrue(isKnown());
    Files.writeString(limit, "0");
    Run run = synth();
    assertEquals(Failure.FINDINGS, run.exitCode(), run.out());
    assertTrue(run.err().contains("too many nodes"), run.err());
  }

  @Test
  void makesAllAgainWhereAComponentMayHideWhatItKeeps() throws IOException {
    Path limit = Files.writeString(folder.resolve("port"), "80");
    Files.writeString(source, COMPONENT.replace("PORT", limit.toString()).replace("PRINTS", ""));
    assertFalse(isKnown());
    assertFalse(isKnown(), "nothing tells whether it keeps another port now");
    String prints = "@Override public String toString() { return \"Web on \" + port; }";
    Files.writeString(
        source, COMPONENT.replace("PORT", limit.toString()).replace("PRINTS", prints));
    assertFalse(isKnown());
    assertTrue(isKnown());
    Files.writeString(limit, "81");
    assertFalse(isKnown());
  }

  @Test
  void refusesAnEditAsEver() throws IOException {
    Path readme = out.resolve("README.md");
    FileTime time = Files.getLastModifiedTime(readme);
    String text = Files.readString(readme);
    Files.writeString(readme, text.replaceFirst("small", "SMALL"));
    Files.setLastModifiedTime(readme, time);
    Run run = synth("--backend=shell,systemd");
    assertTrue(run.err().contains("README.md was edited by hand"), run.err());
    assertEquals(Failure.OK, synth("--backend=shell,systemd", "--force").exitCode());
    assertEquals(text, Files.readString(readme));
  }

  @Test
  void bringsBackAFileThatIsGone() throws IOException {
    Files.delete(out.resolve("rollout.sh"));
    Run run = synth("--backend=shell,systemd");
    assertTrue(run.out().contains(": 1 file written, "), run.out() + run.err());
    assertTrue(Files.exists(out.resolve("rollout.sh")));
  }
}
