package io.hadsl.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people state of proxies, applications and units comes back from its settings. */
final class ProxyFactsTest {

  static List<StatedFact> facts() {
    ElementId node = ElementId.of("node", "web1");
    return List.of(
        new Balances(ElementId.of("service", "combo"), List.of(node)),
        Binds.LOOPBACK,
        Binds.given("fd00::1"),
        new EndsTls(EndsTls.Tells.SCHEME),
        new HasSetting("mariadb.transaction-isolation", "READ-COMMITTED"),
        HealthCheck.none(),
        HealthCheck.connect(),
        HealthCheck.asking("/status.php").expecting("\"ok\":true"),
        new LearnsScheme(LearnsScheme.From.HEADER),
        ProxyTimeouts.none(),
        ProxyTimeouts.of(Duration.ofSeconds(50), Duration.ofSeconds(125)),
        new RequestTimeout(Duration.ofMinutes(2)),
        new Retries(Retries.What.UNSENT),
        new Sessions(Sessions.Kept.ON_THE_NODE, Sessions.Guarded.LOCKED),
        new Stickiness(Stickiness.Kept.OWN_MEMORY),
        UnitPolicy.of("combo.service", UnitPolicy.Restart.NO),
        UnitPolicy.of("combo.service", UnitPolicy.Restart.ON_FAILURE)
            .startingAgain(Duration.ofMillis(1500), 7, Duration.ZERO)
            .watched(Duration.ofSeconds(30), UnitPolicy.SignsOfLife.GIVEN));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void comesBackFromItsSettings(StatedFact fact) {
    assertEquals(fact, StatedFacts.read(fact.type(), fact.settings()));
  }

  @Test
  void saysWhichWordsThereAre() {
    Settings wrong = Settings.builder().text("what", "unsend").build();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> StatedFacts.read("retries", wrong));
    assertTrue(String.valueOf(refused.getMessage()).contains("unsent"), refused::toString);
  }
}
