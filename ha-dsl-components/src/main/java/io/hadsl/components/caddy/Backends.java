package io.hadsl.components.caddy;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.Port;
import java.util.ArrayList;
import java.util.List;

/** Where a proxy sends requests: the addresses of the services that it uses. */
final class Backends {

  private Backends() {}

  static List<String> of(Instance proxy) {
    List<String> backends = new ArrayList<>();
    for (Instance.Used used : proxy.uses()) {
      if (used.provider() instanceof Service service) {
        for (Node node : proxy.nodesOf(service)) {
          backends.add(node.address().inUrl() + ":" + port(proxy, service, node));
        }
      } else if (used.provider() instanceof External external) {
        backends.add(external.endpoint().toString());
      }
    }
    if (backends.isEmpty()) {
      throw PlanException.of(
          proxy.service(), "leads nowhere", "give it a service or an external with .uses(...)");
    }
    return backends;
  }

  private static Port port(Instance proxy, Service service, Node node) {
    List<Port> ports = new Instance(proxy.topology(), service, node).facts().listens();
    if (ports.isEmpty()) {
      throw PlanException.of(
          proxy.service(),
          "uses service `" + service.name() + "`, which listens on no port",
          "give it a service whose component knows a port that it listens on");
    }
    return ports.get(0);
  }
}
