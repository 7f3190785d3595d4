package io.hadsl.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer types first; no machine is needed to say what is wrong. */
class LabMistakesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "lab exec no-such-lab app1 -- ls -la",
        "lab exec no-such-lab app1 ls -la",
        "lab logs no-such-lab app1",
        "lab kill no-such-lab app1",
        "lab status no-such-lab",
        "lab rollout no-such-lab --verify",
        "lab test no-such-lab",
        "lab down no-such-lab"
      })
  void aLabThatIsNotThereIsNamed(String line) {
    Run run = Run.of(line.split(" "));
    assertTrue(run.exitCode() > 1, run::toString);
    assertTrue(run.err().contains("there is no lab no-such-lab; "), run::err);
  }

  @Test
  void aRateOutOfRangeIsRefused() {
    Run run = Run.of("lab", "test", "wordpress", "--rate", "0");
    assertEquals(2, run.exitCode());
    assertTrue(run.err().contains("--rate 0 is out of range: use 1 to 1000"), run::err);
  }
}
