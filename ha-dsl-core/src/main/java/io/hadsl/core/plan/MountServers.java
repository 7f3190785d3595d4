package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;

/**
 * The hosts that serve a mount, as a client names them: addresses of our nodes, host names of
 * others' machines.
 */
final class MountServers {

  private MountServers() {}

  /**
   * The client itself comes first where it is a server too, so that a lost peer does not delay its
   * mount.
   */
  static List<String> of(TopologyIndex index, ElementId server, Node client) {
    List<String> hosts = new ArrayList<>();
    index
        .topology()
        .find(server, External.class)
        .ifPresent(e -> hosts.add(e.endpoint().host().value()));
    for (Instance instance : index.instancesOf(server)) {
      String address = instance.node().address().inUrl();
      hosts.add(instance.node().equals(client) ? 0 : hosts.size(), address);
    }
    return hosts;
  }

  /** The host and port of an external. */
  static String endpoint(TopologyIndex index, ElementId server) {
    return index.topology().find(server, External.class).orElseThrow().endpoint().toString();
  }
}
