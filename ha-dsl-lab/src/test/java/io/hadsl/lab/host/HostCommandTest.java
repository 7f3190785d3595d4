package io.hadsl.lab.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HostCommandTest {

  @Test
  void givesStatusAndWhatWasWritten() {
    assertEquals(
        new Outcome(3, "out\n", "err\n"),
        HostCommand.of("sh", "-c", "echo out; echo err >&2; exit 3").run());
  }

  @Test
  void endsWhatTakesTooLong() {
    long start = System.nanoTime();
    Outcome late = HostCommand.of("sleep", "60").within(Duration.ofMillis(200)).run();
    assertTrue(late.expired(), late::toString);
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(20).toNanos());
  }

  @Test
  void whatStaysInTheBackgroundKeepsNobodyWaiting() {
    long start = System.nanoTime();
    HostCommand.of("sh", "-c", "sleep 20 & echo $!").orFail("leave something");
    assertTrue(System.nanoTime() - start < Duration.ofSeconds(15).toNanos());
  }

  @Test
  void aFailureSaysWhatWasWantedAndWhatWasSaid() {
    LabException thrown =
        assertThrows(
            LabException.class,
            () -> HostCommand.of("sh", "-c", "echo no room >&2; exit 5").orFail("make it"));
    assertEquals("could not make it: exit status 5\n  no room", thrown.getMessage());
  }
}
