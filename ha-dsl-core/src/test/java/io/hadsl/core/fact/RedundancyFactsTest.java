package io.hadsl.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RedundancyFactsTest {

  private static final ElementId NODE = ElementId.of("node", "vault");

  static List<StatedFact> facts() {
    return List.of(
        new Arbiter(NODE),
        new Backup("nightly", NODE, 90, Backup.Contents.DATA_AND_SECRETS),
        new Capacity(100, 250, "requests/s"),
        new Clock(List.of("ntp1"), List.of("pool.ntp.org"), Optional.of("Europe/Paris")),
        new Clock(List.of(), List.of(), Optional.empty()),
        new ConnectionLimit(100, 3),
        new Drill(Drill.Kind.FAILOVER, LocalDate.of(2026, 3, 31)),
        new LogsTo(NODE),
        new OpensConnections(NODE, 50),
        new RecoveryGoal(0),
        Resolvers.at("10.0.0.2", "fd00::2"),
        new RunBy("the customer"),
        new Serves(Serves.Purpose.LOAD_BALANCER),
        Uplinks.to("sw1", "sw2"),
        new Watched(NODE, Watched.Scope.EACH_INSTANCE));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void comeBackFromTheirSettings(StatedFact fact) {
    assertTrue(StatedFacts.types().contains(fact.type()));
    assertEquals(fact, StatedFacts.read(fact.type(), fact.settings()));
  }

  @Test
  void refuseWhatTheyCannotMean() {
    assertThrows(IllegalArgumentException.class, () -> new Capacity(0, 1, "x"));
    assertThrows(IllegalArgumentException.class, () -> new ConnectionLimit(10, -1));
    assertThrows(IllegalArgumentException.class, () -> new Uplinks(List.of()));
    IllegalArgumentException day =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                StatedFacts.read(
                    "drill", new Settings(Map.of("kind", "restore", "last", "31.3.2026"))));
    assertEquals("setting \"last\" is \"31.3.2026\": write a date as 2026-03-31", day.getMessage());
  }
}
