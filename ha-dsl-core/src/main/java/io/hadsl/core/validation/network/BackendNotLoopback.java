package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Clients on other nodes can connect. */
final class BackendNotLoopback extends AbstractRule {

  BackendNotLoopback() {
    super(
        "backend-not-loopback",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A service with clients on other nodes does not listen on loopback alone");
  }

  /**
   * Somebody who connects from elsewhere.
   *
   * @param says what they do, as the end of a sentence
   * @param nodes the nodes that they do it from; none for whoever is outside
   * @param what what says so
   * @param value its value
   * @param declaredAt its line
   */
  private record Client(
      String says, List<ElementId> nodes, String what, Object value, DeclaredAt declaredAt) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, Client> outsiders = outsiders(index);
    for (Service service : index.topology().services()) {
      Client client = remoteUser(index, service);
      if (client == null) {
        client = outsiders.get(service.id());
      }
      if (client != null) {
        check(index, service, client, out);
      }
    }
  }

  private static void check(TopologyIndex index, Service service, Client client, Findings out) {
    Instance first = index.instancesOf(service.id()).get(0);
    List<Stated<Binds>> binds = index.facts(first, Binds.class);
    if (binds.isEmpty() && !index.facts(first).listens().isEmpty()) {
      out.unknown(service, "the address that it listens on", "state it with .states(Binds.ALL)");
    }
    if (!binds.isEmpty()
        && binds.stream().allMatch(each -> each.fact().to() == Binds.To.LOOPBACK)) {
      report(service, client, binds.get(0), out);
    }
  }

  /** Users and proxies that no service of ours is. */
  private static Map<ElementId, Client> outsiders(TopologyIndex index) {
    Map<ElementId, Client> found = new HashMap<>();
    for (Entrypoint each : index.topology().all(Entrypoint.class)) {
      found.putIfAbsent(
          each.front(),
          new Client(
              "users of entrypoint `"
                  + each.name()
                  + "` come from elsewhere: their connections are refused",
              List.of(),
              each.id() + ".front",
              each.front(),
              each.declaredAt()));
    }
    for (Route route : Route.of(index)) {
      if (route.proxy() instanceof External) {
        found.putIfAbsent(
            route.backend().id(),
            new Client(
                "proxy "
                    + route.proxyName()
                    + " sends requests from elsewhere: its connections are refused",
                List.of(),
                route.reason(),
                route.backend().id(),
                route.declaredAt()));
      }
    }
    return found;
  }

  /** A service that uses this one from a node on which no instance of it answers. */
  private static @Nullable Client remoteUser(TopologyIndex index, Service service) {
    List<ElementId> answering = answering(service);
    for (Service user : index.topology().usersOf(service.id())) {
      List<ElementId> remote = new ArrayList<>(user.nodes());
      remote.removeAll(answering);
      if (!remote.isEmpty()) {
        return new Client(
            "`"
                + user.name()
                + "` uses it from "
                + Places.names(remote)
                + ": its connections are refused",
            remote,
            user.id() + ".on",
            Places.names(user.nodes()),
            user.declaredAt());
      }
    }
    return null;
  }

  /** Of an active and a passive instance, one does. */
  private static List<ElementId> answering(Service service) {
    return service.redundancy() instanceof Redundancy.ActivePassive pair
        ? List.of(pair.active())
        : service.nodes();
  }

  private static void report(Service service, Client client, Stated<Binds> binds, Findings out) {
    out.about(service)
        .on(client.nodes().isEmpty() ? service.nodes() : client.nodes())
        .says("`" + service.name() + "` listens on loopback alone, and " + client.says())
        .because(service.id() + ".binds", binds.fact().to(), binds.declaredAt())
        .because(client.what(), client.value(), client.declaredAt())
        .fix(
            "let `"
                + service.name()
                + "` listen on its node's own address, with a password or a firewall in front");
  }
}
