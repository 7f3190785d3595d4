package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.hadsl.cli.failure.Failure;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every file of every example is accepted by the program that reads it. */
@Tag("proof")
final class ProvedExamplesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"nextcloud", "publik", "publik -p os=debian-12", "fleet -p pairs=3", "wordpress"})
  void isAccepted(String example) {
    // In CI every reader is to be there.
    String all = System.getenv("CI") == null ? "" : " --require-all";
    String[] words = ("prove " + example + all).split(" ", -1);
    Run run = Run.of(words);
    // The figures of this run, for docs/verification.md.
    System.out.println(example + "\n" + run.out());
    List<String> lines = run.out().lines().toList();
    System.out.println("seen: " + example + ": " + lines.get(lines.size() - 1));
    assertEquals(Failure.OK, run.exitCode(), run.out() + run.err());
    assertFalse(run.out().contains("no reader for "), run.out());
  }
}
