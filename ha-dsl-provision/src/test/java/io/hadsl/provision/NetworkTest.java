package io.hadsl.provision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.hadsl.core.model.Node;
import io.hadsl.core.value.OsRelease;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkTest {

  private static List<Node> nodes(String... addresses) {
    return Samples.plan(
            "net",
            t -> {
              for (int i = 0; i < addresses.length; i++) {
                t.node("n" + i, addresses[i], OsRelease.DEBIAN_12);
              }
            })
        .topology()
        .nodes();
  }

  @ParameterizedTest
  @CsvSource({
    // usual size, lowest free address
    "10.77.0.21, 10.77.0.22, 24, 10.77.0.1, 255.255.255.0",
    "192.168.56.1, 192.168.56.2, 24, 192.168.56.3, 255.255.255.0",
    // two neighbouring /24
    "10.77.0.21, 10.77.1.22, 23, 10.77.0.1, 255.255.254.0",
    // the broadcast and the network address of a /24 are nobody's: widen
    "10.77.0.255, 10.77.0.7, 23, 10.77.0.1, 255.255.254.0",
    "10.77.1.0, 10.77.1.7, 23, 10.77.0.1, 255.255.254.0",
    // far apart, but all private
    "10.0.0.5, 10.200.0.5, 8, 10.0.0.1, 255.0.0.0"
  })
  void theSmallestUsualNetwork(String one, String other, int prefix, String host, String netmask) {
    Network.Shared shared =
        assertInstanceOf(Network.Shared.class, Network.covering(nodes(one, other)));

    assertEquals(new Network.Shared(prefix, host, false), shared);
    assertEquals(netmask, shared.netmask());
  }

  @Test
  void ipv6HasNetworksOf64Bits() {
    Network.Shared shared =
        assertInstanceOf(
            Network.Shared.class, Network.covering(nodes("fd00:77::21", "fd00:77::22")));

    assertEquals(64, shared.prefix());
    assertEquals("fd00:77:0:0:0:0:0:1", shared.host());
  }

  @Test
  void addressesOfOtherNetworksAreNamed() {
    assertEquals(
        new Network.None(
            "n0 (51.38.1.2) and n2 (145.239.3.4) cannot share a local network: no private network"
                + " holds both; give the nodes addresses of one private network, such as"
                + " 10.77.0.0/24"),
        Network.covering(nodes("51.38.1.2", "51.38.1.3", "145.239.3.4")));
  }

  @Test
  void familiesDoNotMix() {
    Network.None none =
        assertInstanceOf(Network.None.class, Network.covering(nodes("10.77.0.1", "fd00::1")));

    assertEquals(
        "n0 (10.77.0.1) and n1 (fd00::1) cannot share a local network: one is IPv4, the other IPv6;"
            + " give the nodes addresses of one private network, such as 10.77.0.0/24",
        none.reason());
  }
}
