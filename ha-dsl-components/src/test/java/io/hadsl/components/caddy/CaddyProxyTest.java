package io.hadsl.components.caddy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.components.caddy.CaddyProxy.Certificates;
import io.hadsl.components.packaged.PackagedService;
import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.OsRelease;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CaddyProxyTest {

  private static final String CADDYFILE = "/etc/caddy/Caddyfile";

  private final CaddyProxy proxy =
      CaddyProxy.site("cloud.example.org").healthyWhen("/status.php", "\"up\":\\s?true");

  private static Topology topology(CaddyProxy proxy, Component backend, OsRelease os) {
    return Topology.named(
        "demo",
        t -> {
          Node front = t.node("front", "10.0.0.1", os);
          Node one = t.node("one", "10.0.0.2", os);
          Node two = t.node("two", "fd00::3", os);
          Service app = t.service("app", backend, s -> s.on(one, two).activeActive());
          t.service("proxy", proxy, s -> s.on(front).single().uses(app));
        });
  }

  private static Topology topology(CaddyProxy proxy) {
    return topology(proxy, Redis.protectedBy(new SecretRef("app/cache")), OsRelease.DEBIAN_12);
  }

  @Test
  void sendsRequestsToTheNodesOfWhatItUses() {
    String file = Probe.of(topology(proxy), "proxy", "front").text(CADDYFILE);
    assertTrue(file.contains("reverse_proxy 10.0.0.2:6379 [fd00::3]:6379 {"), file);
    assertTrue(file.contains("health_uri /status.php"), file);
    assertFalse(file.contains("tls internal"), file);
  }

  @Test
  void keepsConnectionsWhenItsConfigurationChanges() {
    Probe probe = Probe.of(topology(proxy), "proxy", "front");
    assertEquals(UnitState.OnChange.RELOAD, probe.all(UnitState.class).get(0).onChange());
    assertTrue(
        probe
            .step("file", CADDYFILE)
            .notifies()
            .contains(probe.step("unit", "caddy.service").resource().id()));
  }

  @Test
  void caddyTakesWhatIsWritten(@TempDir Path dir) {
    Programs.require("caddy", "caddy");
    for (Certificates each : Certificates.values()) {
      Path file =
          Probe.of(topology(proxy.certificates(each)), "proxy", "front")
              .save(CADDYFILE, dir.resolve("Caddyfile"));
      Programs.Result adapted =
          Programs.run("caddy", "adapt", "--adapter", "caddyfile", "--config", file.toString());
      assertEquals(0, adapted.status(), adapted.output());
      // As Go reads it, the expression has one backslash.
      assertTrue(
          adapted.output().contains("\"expect_body\":\"\\\"up\\\":\\\\s?true\""), adapted.output());
      // An application that is told of plain HTTP would send the check to HTTPS, which it has not.
      assertTrue(
          adapted
              .output()
              .contains(
                  "\"headers\":{\"Host\":[\"cloud.example.org\"],\"X-Forwarded-Proto\":[\"https\"]}"),
          adapted.output());
      assertFalse(adapted.output().contains("not formatted"), adapted.output());
    }
  }

  @Test
  void saysWhatIsMissing() {
    PlanException nowhere =
        assertThrows(
            PlanException.class,
            () ->
                Probe.of(
                    Topology.named(
                        "demo",
                        t -> {
                          Node front = t.node("front", "10.0.0.1", OsRelease.DEBIAN_12);
                          t.service("proxy", proxy, s -> s.on(front).single());
                        }),
                    "proxy",
                    "front"));
    assertTrue(nowhere.toString().contains("leads nowhere"), nowhere::toString);
    PlanException deaf =
        assertThrows(
            PlanException.class,
            () ->
                Probe.of(
                    topology(proxy, PackagedService.of("ntp", "chrony"), OsRelease.DEBIAN_12),
                    "proxy",
                    "front"));
    assertTrue(deaf.toString().contains("`app`, which listens on no port"), deaf::toString);
    PlanException old =
        assertThrows(
            PlanException.class,
            () ->
                Probe.of(
                    topology(
                        proxy, Redis.protectedBy(new SecretRef("app/cache")), OsRelease.DEBIAN_11),
                    "proxy",
                    "front"));
    assertTrue(old.toString().contains("use debian-12 or debian-13"), old::toString);
  }

  @Test
  void refusesAHealthCheckThatNoCaddyfileCanCarry() {
    assertThrows(IllegalArgumentException.class, () -> proxy.healthyWhen("status", "."));
    assertThrows(IllegalArgumentException.class, () -> proxy.healthyWhen("/", "{$HOME}"));
    assertThrows(IllegalArgumentException.class, () -> proxy.healthyWhen("/", "a\\d`"));
    assertThrows(IllegalArgumentException.class, () -> CaddyProxy.site("cloud example"));
  }
}
