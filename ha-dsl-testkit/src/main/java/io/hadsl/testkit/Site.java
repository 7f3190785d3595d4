package io.hadsl.testkit;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.OsRelease;
import java.util.ArrayList;
import java.util.List;

/**
 * Where arbitrary nodes come to stand: they are spread over the zones, in a network of their own.
 *
 * @param topology what they are declared in
 * @param os what they run
 * @param zones failure domains, may be empty
 * @param network the number of the network, from 0 to 250
 */
record Site(TopologyBuilder topology, OsRelease os, List<Zone> zones, int network) {

  Site {
    zones = List.copyOf(zones);
  }

  /** Some nodes, named by a prefix and numbers. */
  List<Node> nodes(String prefix, int count) {
    return nodes(prefix, count, 0);
  }

  /** Some nodes whose addresses begin after others of the same network. */
  List<Node> nodes(String prefix, int count, int after) {
    List<Node> nodes = new ArrayList<>();
    for (int n = 0; n < count; n++) {
      Zone zone = zones.isEmpty() ? null : zones.get(n % zones.size());
      nodes.add(
          topology.node(
              prefix + n,
              "10." + (network >> 8) + "." + (network & 255) + "." + (after + n + 1),
              os,
              node -> zone == null ? node : node.in(zone)));
    }
    return nodes;
  }
}
