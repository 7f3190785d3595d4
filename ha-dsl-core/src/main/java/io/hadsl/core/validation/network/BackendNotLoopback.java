package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.validation.Findings;
import io.hadsl.core.validation.ServiceRule;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clients on other nodes can connect. */
final class BackendNotLoopback extends ServiceRule {

  BackendNotLoopback() {
    super(
        "backend-not-loopback",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A service with clients on other nodes does not listen on loopback alone");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    List<Instance> instances = index.instancesOf(service.id());
    Service client = remoteClient(index, service);
    if (client != null) {
      List<Stated<Binds>> binds = index.facts(instances.get(0), Binds.class);
      if (binds.isEmpty() && !index.facts(instances.get(0)).listens().isEmpty()) {
        out.unknown(service, "the address that it listens on", "state it with .states(Binds.ALL)");
      }
      for (Stated<Binds> each : binds) {
        if (each.fact().to() == Binds.To.LOOPBACK) {
          report(service, client, each, out);
        }
      }
    }
  }

  /** A service that uses this one from a node on which it does not run. */
  private static @Nullable Service remoteClient(TopologyIndex index, Service service) {
    for (Service client : index.topology().usersOf(service.id())) {
      if (!service.nodes().containsAll(client.nodes())) {
        return client;
      }
    }
    return null;
  }

  private static void report(Service service, Service client, Stated<Binds> binds, Findings out) {
    List<ElementId> remote = new ArrayList<>(client.nodes());
    remote.removeAll(service.nodes());
    out.about(service)
        .on(remote)
        .says(
            "`"
                + service.name()
                + "` listens on loopback alone, and `"
                + client.name()
                + "` uses it from "
                + Places.names(remote)
                + ": its connections are refused")
        .because(service.id() + ".binds", binds.fact().to(), binds.declaredAt())
        .because(client.id() + ".on", Places.names(client.nodes()), client.declaredAt())
        .fix(
            "let `"
                + service.name()
                + "` listen on its node's own address, with a password or a firewall in front");
  }
}
