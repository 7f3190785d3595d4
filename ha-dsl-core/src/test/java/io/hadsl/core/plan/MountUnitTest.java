package io.hadsl.core.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.OsRelease;
import org.junit.jupiter.api.Test;

final class MountUnitTest {

  private static String unit(int port) {
    Topology topology =
        Topology.named(
            "t",
            t -> {
              Node node = t.node("a", "10.0.0.1", OsRelease.DEBIAN_12);
              External nas = t.external("nas", Endpoint.of("nas.example.org", port));
              t.sharedMount("/srv/nfs").nfs4(nas, "/export").options("nfsvers=4.2").on(node);
            });
    return MountUnit.of(
            TopologyIndex.of(topology),
            topology.all(SharedMount.class).get(0),
            topology.nodes().get(0))
        .print();
  }

  /** nfs(5), "port=n": a client asks at 2049 unless it is told otherwise. */
  @Test
  void asksAtThePortOfTheServer() {
    assertTrue(unit(2050).contains("\nOptions=port=2050,nfsvers=4.2\n"), unit(2050));
    assertFalse(unit(2049).contains("port="), unit(2049));
  }
}
