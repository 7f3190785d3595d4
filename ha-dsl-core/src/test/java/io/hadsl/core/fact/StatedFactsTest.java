package io.hadsl.core.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.fact.UserRequests.Request;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Settings;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Facts that people state come back from their settings as they were. */
class StatedFactsTest {

  private static final List<StatedFact> SOME =
      List.of(
          new IdmapDomain("example.org"),
          Link.of("/var/lib/wcs", "../../srv/nfs"),
          LocalMount.at("/var"),
          new MachineId("0123456789abcdef0123456789abcdef"),
          new MadeFromImage("golden 12", MadeFromImage.Identity.KEPT),
          NfsExport.with("rw", "no_root_squash", "fsid=1"),
          NfsExport.with(),
          new Supervised("hobo-agent"),
          UserRequests.reading("/"),
          UserRequests.reading("/login")
              .writing(Request.post("/n", "text/plain", "+ {note}"), "ok", Request.get("/n?all=1"))
              .withPassword(new SecretRef("app/admin")),
          UsesPath.of("wcs.service", UsesPath.Kind.SPOOL, "/var/lib/wcs/spooler/%m"));

  @Test
  void eachIsReadBackAsItWas() {
    for (StatedFact fact : SOME) {
      assertTrue(StatedFacts.types().contains(fact.type()), fact::type);
      assertEquals(fact, StatedFacts.read(fact.type(), fact.settings()));
    }
  }

  @Test
  void aRequestThatCarriesNoNoteIsRefused() {
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () ->
                UserRequests.reading("/")
                    .writing(Request.post("/n", "text/plain", "note"), "ok", Request.get("/n")));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("/n carries no note: put {note} into its body"), message);
  }

  @Test
  void anUnknownWordIsRefusedWithTheKnownOnes() {
    Settings settings =
        Settings.builder()
            .text("unit", "a.service")
            .text("path", "/a")
            .text("kind", "socket")
            .build();
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> StatedFacts.read("uses-path", settings));
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains("state, configuration, runtime, log, cache, spool"), message);
  }
}
