package io.hadsl.components.chrony;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.core.fact.Clock;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.OsRelease;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChronyTest {

  private static final String FILE = "/etc/chrony/chrony.conf";

  private static Topology topology(Chrony chrony) {
    return Topology.named(
        "demo",
        t -> {
          Node web = t.node("web", "10.0.0.5", OsRelease.DEBIAN_12);
          t.service("clock", chrony, s -> s.on(web).single());
        });
  }

  @Test
  void followsEachServerAndPoolThatItStates() {
    Topology topology = topology(new Chrony(List.of("ntp1", "fd00::1"), List.of("pool.ntp.org")));
    String text = Probe.of(topology, "clock", "web").text(FILE);
    Clock clock =
        TopologyIndex.of(topology).all(Clock.class).stream().findFirst().orElseThrow().fact();
    assertEquals(6, clock.sources());
    for (String server : clock.servers()) {
      assertTrue(text.contains("\nserver " + server + " iburst\n"), text);
    }
    assertTrue(text.contains("\npool " + clock.pools().get(0) + " iburst\n"), text);
    assertEquals(3, text.lines().filter(line -> line.endsWith(" iburst")).count());
  }

  @Test
  void restartsWhenItsSourcesChange() {
    Probe probe = Probe.of(topology(Chrony.debianPool()), "clock", "web");
    assertTrue(
        probe
            .step("file", FILE)
            .notifies()
            .contains(probe.step("unit", "chrony.service").resource().id()));
  }

  @Test
  void refusesWhatIsNoHostAndAClockThatFollowsNothing() {
    assertThrows(IllegalArgumentException.class, () -> Chrony.servers("a iburst\nserver evil"));
    assertThrows(IllegalArgumentException.class, () -> Chrony.servers("-x"));
    assertThrows(IllegalArgumentException.class, () -> new Chrony(List.of(), List.of()));
  }
}
