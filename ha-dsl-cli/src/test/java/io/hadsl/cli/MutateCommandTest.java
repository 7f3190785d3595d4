package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MutateCommandTest {

  private static final String PAIR =
      """
      import static io.hadsl.core.value.OsRelease.DEBIAN_12;

      import io.hadsl.components.packaged.PackagedService;
      import io.hadsl.core.model.*;

      public final class Pair implements TopologySource {
        @Override
        public Topology topology(Parameters parameters) {
          return Topology.named("pair", t -> {
            Node a = t.node("a", "10.0.0.1", DEBIAN_12);
            Node b = t.node("b", "10.0.0.2", DEBIAN_12);
            t.service("ntp", PackagedService.of("ntp", "chrony"), s -> s.on(a, b).activeActive());
          });
        }
      }
      """;

  private static Run pair(Path folder, String... options) throws Exception {
    Path file = Files.writeString(folder.resolve("Pair.java"), PAIR);
    String[] words = new String[options.length + 2];
    words[0] = "mutate";
    words[1] = file.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return Run.of(words);
  }

  @Test
  void allIsNoticedByAllRules(@TempDir Path folder) throws Exception {
    Run run = pair(folder);
    assertEquals(0, run.exitCode(), run.err());
    assertTrue(
        run.out().matches("pair: broken in \\d+ ways, \\d+ of them noticed \\(100 %\\)\n"),
        run.out());
  }

  @Test
  void whatARuleLeftOutWouldHaveNoticedIsListedWithItsLine(@TempDir Path folder) throws Exception {
    Run run = pair(folder, "--without", "machine-id-unique");
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.out().contains("not noticed  machine-id-unique\n"), run.out());
    assertTrue(run.out().contains("node(a) is a copy of another machine"), run.out());
    assertTrue(run.out().contains("(Pair.java:"), run.out());
    assertFalse(run.out().contains("not noticed  address-unique"), run.out());
    assertEquals(0, pair(folder, "--without", "machine-id-unique", "--least", "50").exitCode());
  }

  @Test
  void theRulesOfBackendsAreHeldToo(@TempDir Path folder) throws Exception {
    Run run = pair(folder, "--without", "machines-share-a-network");
    assertEquals(1, run.exitCode(), run.err());
    assertTrue(run.out().contains("not noticed  machines-share-a-network\n"), run.out());
    assertFalse(pair(folder).out().contains("not noticed"));
  }

  /** The same command says the same again. */
  @Test
  void placesAreChosenAlikeEveryTime(@TempDir Path folder) throws Exception {
    assertEquals(
        pair(folder, "--places", "1", "--only", "hostname-unique").out(),
        pair(folder, "--places", "1", "--only", "hostname-unique").out());
  }

  /** What our own examples accept hides nothing that a change could break. */
  @ParameterizedTest
  @ValueSource(strings = {"nextcloud", "publik"})
  void theExamplesWouldNoticeEverything(String example) {
    Run run = Run.of("mutate", example, "--places", "1");
    assertEquals(0, run.exitCode(), run.out());
  }

  @Test
  void wrongUseIsTold(@TempDir Path folder) throws Exception {
    assertEquals(2, pair(folder, "--places", "0").exitCode());
    Run run = pair(folder, "--without", "hostname-uniqe");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("hostname-unique"), run.err());
  }
}
