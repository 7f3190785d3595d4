package io.hadsl.components.glusterfs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.Probe;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.Command;
import io.hadsl.core.value.OsRelease;
import org.junit.jupiter.api.Test;

final class GlusterFsTest {

  private final Topology topology =
      Topology.named(
          "demo",
          t -> {
            Node a = t.node("a", "10.0.0.2", OsRelease.DEBIAN_12);
            Node b = t.node("b", "10.0.0.3", OsRelease.DEBIAN_12);
            Node c = t.node("c", "10.0.0.4", OsRelease.DEBIAN_12);
            Node client = t.node("client", "10.0.0.5", OsRelease.DEBIAN_12);
            Service files =
                t.service("files", GlusterFs.arbitrated("vol"), s -> s.on(a, b, c).quorum(2));
            t.sharedMount("/srv/vol").glusterfs(files, "vol").on(a, client);
          });

  @Test
  void theFirstNodeMakesTheVolumeWhenAllServersRun() {
    Probe first = Probe.of(topology, "files", "a");
    for (Command command : first.all(Command.class)) {
      assertEquals(1, first.step("command", command.name()).laterStages(), command.name());
    }
    assertEquals(
        "10.0.0.2:/srv/gluster/vol/brick 10.0.0.3:/srv/gluster/vol/brick 10.0.0.4:/srv/gluster/vol/brick",
        first.command("create volume vol").environment().get("BRICKS"));
    assertEquals(
        "10.0.0.3 10.0.0.4",
        first.command("gather the servers of volume vol").environment().get("PEERS"));
    assertTrue(Probe.of(topology, "files", "b").all(Command.class).isEmpty());
  }

  @Test
  void letsServersAndMountingNodesIn() {
    String options =
        Probe.of(topology, "files", "a")
            .command("set the options of volume vol")
            .environment()
            .get("OPTIONS");
    assertEquals("network.ping-timeout=10 auth.allow=10.0.0.2,10.0.0.3,10.0.0.4,10.0.0.5", options);
  }

  @Test
  void wantsIpv4() {
    PlanException refused =
        assertThrows(
            PlanException.class,
            () ->
                Probe.of(
                    Topology.named(
                        "demo",
                        t -> {
                          Node a = t.node("a", "fd00::2", OsRelease.DEBIAN_12);
                          Node b = t.node("b", "fd00::3", OsRelease.DEBIAN_12);
                          Node c = t.node("c", "fd00::4", OsRelease.DEBIAN_12);
                          t.service(
                              "files", GlusterFs.arbitrated("v"), s -> s.on(a, b, c).quorum(2));
                        }),
                    "files",
                    "a"));
    assertTrue(
        String.valueOf(refused.getMessage()).contains("on a at fd00::2"), refused.getMessage());
  }

  @Test
  void keepsTheVolumeThatIsMounted() {
    Topology misspelt =
        Topology.named(
            "demo",
            t -> {
              Node a = t.node("a", "10.0.0.2", OsRelease.DEBIAN_12);
              Node b = t.node("b", "10.0.0.3", OsRelease.DEBIAN_12);
              Node c = t.node("c", "10.0.0.4", OsRelease.DEBIAN_12);
              Service files =
                  t.service("files", GlusterFs.arbitrated("vol"), s -> s.on(a, b, c).quorum(2));
              t.sharedMount("/srv/vol").glusterfs(files, "vol1").on(a, b);
            });
    PlanException refused =
        assertThrows(PlanException.class, () -> Probe.of(misspelt, "files", "a"));
    assertTrue(
        refused.toString().contains("keeps volume vol, and /srv/vol is to be its vol1"),
        refused::toString);
  }

  @Test
  void wantsThreeNodes() {
    PlanException two =
        assertThrows(
            PlanException.class,
            () ->
                Probe.of(
                    Topology.named(
                        "demo",
                        t -> {
                          Node a = t.node("a", "10.0.0.2", OsRelease.DEBIAN_12);
                          Node b = t.node("b", "10.0.0.3", OsRelease.DEBIAN_12);
                          t.service("files", GlusterFs.arbitrated("v"), s -> s.on(a, b).quorum(2));
                        }),
                    "files",
                    "a"));
    assertTrue(two.toString().contains("on 2 nodes\n"), two::toString);
    assertThrows(IllegalArgumentException.class, () -> GlusterFs.arbitrated("-v"));
  }
}
