package io.hadsl.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.hadsl.core.value.ElementId;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people state of jobs and windows can be written as settings and read back. */
class SchedulingFactsTest {

  private static final ElementId WEB1 = ElementId.of("node", "web1");

  static Stream<StatedFact> facts() {
    return Stream.of(
        Scheduler.of(Scheduler.Kind.CRON_FILE, "/etc/cron.d/wcs"),
        Scheduler.of(Scheduler.Kind.UWSGI, "/etc/wcs/uwsgi.ini").onlyOn(WEB1),
        Scheduler.of(Scheduler.Kind.TIMER, "a.timer").addedOn(WEB1),
        Scheduler.of(Scheduler.Kind.PERSISTENT_TIMER, "a.timer").onEachNode().jittered(60),
        Scheduler.of(Scheduler.Kind.CELERY_BEAT, "beat").guardedBy(Scheduler.Guard.ELECTION),
        new ToleratedPause(60),
        new AfterCrash(AfterCrash.Semantics.AT_MOST_ONCE),
        LockFile.at("/srv/lock"),
        LockFile.at("/srv/lock").waiting(10),
        LoneWorker.named("agent"),
        new LoneWorker("agent", "wcs"),
        UpgradeWindow.DEBIAN,
        RebootWindow.from(4, 30, 15));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void isReadBackAsWritten(StatedFact fact) {
    assertEquals(fact, StatedFacts.read(fact.type(), fact.settings()));
  }

  @Test
  void windowsSayWhenTheyAre() {
    assertEquals("06:00 to 07:00", UpgradeWindow.DEBIAN.inWords());
    assertEquals("23:50 to 00:05", RebootWindow.from(23, 50, 15).inWords());
  }

  @Test
  void refusesWhatIsNoTime() {
    assertThrows(IllegalArgumentException.class, () -> UpgradeWindow.from(24, 0, 60));
    assertThrows(IllegalArgumentException.class, () -> RebootWindow.from(4, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new ToleratedPause(0));
    assertThrows(IllegalArgumentException.class, () -> LockFile.at("/srv/lock").waiting(-1));
  }
}
