package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.rule.Rule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which rules are asked, and what is known already. */
class RuleChoiceTest {

  private static final String ONE =
      """
      import io.hadsl.core.knowledge.TopologyIndex;
      import io.hadsl.core.model.*;
      import io.hadsl.core.rule.*;
      import java.util.List;
      import static io.hadsl.core.value.OsRelease.DEBIAN_12;

      public class Own implements TopologySource, RuleSource {
        public Topology topology(Parameters p) {
          return Topology.named("own", t -> {
            t.node("one", "10.0.0.1", DEBIAN_12);
            t.systemUser("someone").uid(105).on(t.node("b2", "10.0.0.2", DEBIAN_12));
          });
        }

        public List<Rule> rules() {
          return List.of(new LongNames());
        }

        static final class LongNames extends AbstractRule {
          LongNames() {
            super("long-names", Severity.DANGER, Wave.AVAILABILITY, "Names have three letters");
          }

          public void check(TopologyIndex index, Findings out) {
            for (Node node : index.topology().nodes()) {
              if (node.name().length() < 3) {
                out.about(node).says("name is short").fix("call it " + node.name() + "-long");
              }
            }
          }
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void aTopologyBringsRulesOfItsOwn() throws IOException {
    Run run = Run.of("check", source(ONE));
    assertEquals(Failure.FINDINGS, run.exitCode(), run.err());
    assertTrue(run.out().contains("DANGER   long-names  b2\n"), run.out());
    assertTrue(run.out().contains("(Own.java:11)"), run.out());
    assertTrue(run.out().contains("fix: call it b2-long\n\n"), run.out());
  }

  @Test
  void whatMustNotChangeIsComparedWithAnOlderTopology() throws IOException {
    Run old = Run.of("export", source(ONE), "--output", folder.resolve("old.json").toString());
    assertEquals(Failure.OK, old.exitCode(), old.err());
    String changed = source(ONE.replace("uid(105)", "uid(1105)"));
    Run run =
        Run.of(
            "check",
            changed,
            "--since",
            folder.resolve("old.json").toString(),
            "--only",
            "uid-plan-append-only");
    assertEquals(Failure.FINDINGS, run.exitCode(), run.err());
    assertTrue(run.out().contains("user(someone).uid         = 1105   (Own.java:11)"), run.out());
    assertTrue(run.out().contains("before: user(someone).uid = 105"), run.out());
    assertTrue(
        Run.of("check", changed, "--since", "none.json").err().contains("no file none.json"));
  }

  @Test
  void rulesAreChosenOrLeftOut() throws IOException {
    String topology = source(ONE);
    assertEquals(Failure.OK, Run.of("check", topology, "--without", "long-names").exitCode());
    Run only = Run.of("check", topology, "--only", "long-names");
    assertEquals(Failure.FINDINGS, only.exitCode());
    assertTrue(only.out().endsWith("1 danger\n"), only.out());
    Run unknown = Run.of("check", topology, "--without", "longnames");
    assertEquals(Failure.USAGE, unknown.exitCode());
    assertTrue(unknown.err().contains("did you mean \"long-names\"?"), unknown.err());
    Run relied = Run.of("check", topology, "--without", "unique-id");
    assertTrue(relied.err().contains("the others rely on what it holds"), relied.err());
  }

  @Test
  void aBaselineIsWrittenOnceShrinksByItselfAndNeverGrows() throws IOException {
    String topology = source(ONE);
    Path file = folder.resolve("baseline.json");
    Run missing = Run.of("check", topology, "--baseline", file.toString());
    assertEquals(Failure.USAGE, missing.exitCode());
    assertTrue(missing.err().contains("--update-baseline writes the first one"), missing.err());

    Run first = Run.of("check", topology, "--baseline", file.toString(), "--update-baseline");
    assertEquals(Failure.OK, first.exitCode(), first.err());
    assertTrue(first.err().contains("2 findings, 2 added, 0 removed"), first.err());
    assertTrue(first.out().endsWith("no findings, 2 in the baseline\n"), first.out());
    String written = Files.readString(file);

    Run again = Run.of("check", topology, "--baseline", file.toString());
    assertEquals(Failure.OK, again.exitCode(), again.err());
    assertEquals("", again.err());
    assertEquals(written, Files.readString(file));

    String worse = source(ONE.replace("\"one\"", "\"a1\""));
    Run grown = Run.of("check", worse, "--baseline", file.toString());
    assertEquals(Failure.FINDINGS, grown.exitCode());
    assertEquals(written, Files.readString(file));

    String better = source(ONE.replace("uid(105)", "uid(2105)"));
    Run shrunk = Run.of("check", better, "--baseline", file.toString());
    assertEquals(Failure.OK, shrunk.exitCode(), shrunk.err());
    assertTrue(shrunk.err().contains("1 finding, 0 added, 1 removed"), shrunk.err());
    assertTrue(!Files.readString(file).contains("uid-outside-dynamic-range"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "^^                                 | 1:1: $: expected an object, found nothing",
        "{\"format\": \"other\"}            | 1:12: $.format: format \"other\" is unknown: this ha-dsl"
            + " reads ha-dsl-baseline-2",
        "{\"format\": \"ha-dsl-baseline-1\"} | 1:12: $.format: an earlier ha-dsl wrote this, which knew"
            + " findings by their words: remove the file, and write it anew with --update-baseline",
        "{\"format\"                        | 1:10: $.format: the file ends too early: a closing \", ] or"
            + " } is missing",
        "{\"format\" \"x\"}                 | 1:11: $.format: is not JSON: look just before this place"
            + " for a comma, a colon, a quote or a bracket that is missing or too much",
      })
  void aBrokenBaselineIsRefusedAndKept(String text, String told) throws IOException {
    Path file = Files.writeString(folder.resolve("baseline.json"), text);
    Run run = Run.of("check", source(ONE), "--baseline", file.toString());
    assertEquals(Failure.USAGE, run.exitCode());
    assertEquals(
        "ha-dsl: " + file + " is not a baseline:\nbaseline.json:" + told + "\n", run.err());
    assertEquals(text, Files.readString(file));
  }

  @Test
  void aBaselineNeedsItsFileItsTopologyAndACommandThatJudges() throws IOException {
    Run alone = Run.of("check", source(ONE), "--update-baseline");
    assertTrue(alone.err().contains("--update-baseline needs a file"), alone.err());
    String file = folder.resolve("baseline.json").toString();
    assertEquals(
        Failure.OK,
        Run.of("check", source(ONE), "--baseline", file, "--update-baseline").exitCode());
    String written = Files.readString(Path.of(file));
    String other = source(ONE.replace("named(\"own\"", "named(\"other\""));
    for (String[] more : new String[][] {{}, {"--update-baseline"}}) {
      Run run = Run.of(words(more, "check", other, "--baseline", file));
      assertEquals(Failure.USAGE, run.exitCode());
      assertTrue(
          run.err().contains("is of topology \"own\", and this one is \"other\""), run.err());
    }
    Run drawn = Run.of("graph", source(ONE.replace("uid(105)", "uid(2105)")), "--baseline", file);
    assertEquals(Failure.OK, drawn.exitCode(), drawn.err());
    assertEquals(written, Files.readString(Path.of(file)), "graph writes nothing");
    assertEquals(Failure.USAGE, Run.of("graph", source(ONE), "--update-baseline").exitCode());
  }

  @Test
  void anotherTopologysEarlierRunIsRefused() throws IOException {
    String old = folder.resolve("old.json").toString();
    assertEquals(Failure.OK, Run.of("export", "publik", "-o", old).exitCode());
    Run run = Run.of("check", source(ONE), "--since", old);
    assertEquals(Failure.USAGE, run.exitCode());
    assertTrue(run.err().contains("is of topology \"publik\", and this one is \"own\""), run.err());
  }

  private static String[] words(String[] more, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
  }

  @Test
  void rulesAreListedAndExplained() {
    Run rules = Run.of("rules");
    assertEquals(Failure.OK, rules.exitCode());
    assertTrue(rules.out().contains("\nERROR    uid-parity "), rules.out());
    Run page = Run.of("explain", "uid-parity");
    assertTrue(page.out().startsWith("uid-parity\n\nERROR · availability"), page.out());
    assertTrue(page.out().contains("\n    Node web1 = t.node("), page.out());
    assertTrue(Run.of("explain", "uid-partiy").err().contains("did you mean \"uid-parity\""));
  }

  @Test
  void aTopologysOwnRulesAreListedAndExplained() throws IOException {
    String topology = source(ONE);
    Run rules = Run.of("rules", topology);
    assertTrue(rules.out().contains("\nDANGER   long-names "), rules.out());
    Run page = Run.of("explain", "long-names", topology);
    assertEquals(
        """
        long-names

        DANGER · availability

        Names have three letters.

        A rule of class Own$LongNames.
        """,
        page.out());
    Run unknown = Run.of("explain", "long-names");
    assertEquals(Failure.USAGE, unknown.exitCode());
    assertTrue(unknown.err().contains("ha-dsl explain long-names TOPOLOGY"), unknown.err());
  }

  @Test
  void everyRuleHasItsPage() {
    for (Rule rule : KnownRules.ours()) {
      assertEquals(Failure.OK, Run.of("explain", rule.id()).exitCode(), rule.id());
      assertEquals("docs/rules/" + rule.id() + ".md", rule.page());
    }
  }

  private String source(String text) throws IOException {
    return Files.writeString(folder.resolve("Own.java"), text).toString();
  }
}
