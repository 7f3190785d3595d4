package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in components and rules of a person's own are theirs, and their class is named. */
class OwnClassesTest {

  private static final String SOURCE =
      """
      import io.hadsl.core.knowledge.TopologyIndex;
      import io.hadsl.core.model.*;
      import io.hadsl.core.resource.ResourceSink;
      import io.hadsl.core.rule.*;
      import io.hadsl.core.value.*;
      import java.util.*;

      public class Own implements TopologySource, RuleSource {
        public Topology topology(Parameters p) {
          return Topology.named("own", t -> {
            Node a = t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
            t.service("shop", new Shop(), s -> s.on(a).single());
          });
        }

        public List<Rule> rules() {
          return List.of(new Names());
        }

        record Shop() implements Component {
          public String type() { return "shop"; }
          public Settings settings() { return Settings.NONE; }
          public ComponentFacts facts(Instance i) { return ComponentFacts.builder().build(); }
          public void plan(Instance i, ResourceSink out) {}
        }

        static class Names implements Rule {
          public String id() { return "names"; }
          public Severity severity() { return Severity.DANGER; }
          public Wave wave() { return Wave.AVAILABILITY; }
          public String summary() { return "Names are long"; }
          public void check(TopologyIndex index, Findings out) {
            Node node = index.topology().nodes().get(0);
            out.about(node).says("short").fix("call it otherwise");
          }
        }
      }
      """;

  @TempDir private Path folder;

  private Run run(String command, String before, String after) throws IOException {
    String source = SOURCE.replace(before, after);
    assertEquals(source.equals(SOURCE), before.equals(after), "is there to be changed: " + before);
    Path file = Files.writeString(folder.resolve("Own.java"), source);
    return Run.of(command, file.toString());
  }

  @Test
  void theSoundClassesAreAsked() throws IOException {
    assertEquals(Failure.FINDINGS, run("check", "", "").exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '^',
      value = {
        "check  | ComponentFacts.builder().build() | null | Own$Shop: facts(...) gave null: return"
            + " ComponentFacts.builder().build() where nothing is known",
        "export | Settings.NONE | null | Own$Shop: settings() gave null: return Settings.NONE where it"
            + " has none",
        "check  | return List.of(new Names()) | return null | Own: rules() gave null: return a list of"
            + " rules, which may be empty",
        "check  | List.of(new Names()) | Arrays.asList((Rule) null) | Own: rules(), in its list, gave"
            + " null: return a list of rules, which may be empty",
        "check  | return \"names\" | return null | Own$Names: id() gave null: return lower-case words"
            + " with hyphens",
        "check  | Severity.DANGER | null | Own$Names: severity() gave null: return one of Severity",
        "check  | Wave.AVAILABILITY | null | Own$Names: wave() gave null: return Wave.AVAILABILITY, or"
            + " another one",
        "check  | \"Names are long\" | null | Own$Names: summary() gave null: return one sentence",
        "check  | .fix(\"call it otherwise\") | ^^ | Own$Names: check(...) began a finding about"
            + " `node(a)` and did not end it: end each with .fix(...), which reports it",
      })
  void whatAClassMayNotGiveIsToldWithItsName(
      String command, String before, String after, String told) throws IOException {
    Run run = run(command, before, after);
    assertEquals("ha-dsl: class " + told + "\n", run.err());
    assertEquals(Failure.USAGE, run.exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"short\"             | null | says(...) is given null",
        "\"call it otherwise\" | null | fix(...) is given null",
        "\"short\"           | \"\"   | a finding about `node(a)` has no words: say what is wrong, .says(...)",
        ".says(\"short\")      | .because(\"name\", null, node.declaredAt()) | because(...) is given null",
        ".says(\"short\")      | .on(Arrays.asList((ElementId) null)) | on(...) is given null",
        ".says(\"short\")      | .on(List.of()) | a finding about `node(a)` has no words: say what is"
            + " wrong, .says(...)",
      })
  void whatAFindingIsGivenIsLookedAtOnTheRulesLine(String before, String after, String told)
      throws IOException {
    Run run = run("check", before, after);
    assertEquals(Failure.USAGE, run.exitCode());
    assertEquals("ha-dsl: class Own$Names: " + told, run.err().lines().findFirst().orElse(""));
    assertEquals(
        "    Own.Names.check (Own.java:34)", run.err().lines().reduce((a, b) -> b).orElse(""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "return \"shop\"; | return null; | type()",
        "public void plan | public String profile() { return null; } public void plan | profile()",
      })
  void aComponentsNameIsLookedAtWhereItsServiceIsDeclared(
      String before, String after, String method) throws IOException {
    Run run = run("check", before, after);
    assertEquals(Failure.USAGE, run.exitCode());
    assertEquals(
        "ha-dsl: class Own$Shop: "
            + method
            + " gave null: return a lower-case word, such as \"redis\"",
        run.err().lines().findFirst().orElse(""));
    assertTrue(run.err().contains("(Own.java:12)"), run.err());
  }
}
