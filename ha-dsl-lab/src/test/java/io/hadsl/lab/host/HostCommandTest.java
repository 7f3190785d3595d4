package io.hadsl.lab.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
  void linesAreToldWhileItRuns() {
    List<String> told = new ArrayList<>();
    List<Long> when = new ArrayList<>();
    HostCommand.of("sh", "-c", "echo one; printf tw; sleep 2; echo o; printf unended")
        .telling(
            line -> {
              told.add(line);
              when.add(System.nanoTime());
            })
        .orFail("say something");
    assertEquals(List.of("one", "two"), told);
    assertTrue(when.get(1) - when.get(0) > Duration.ofSeconds(1).toNanos());
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
