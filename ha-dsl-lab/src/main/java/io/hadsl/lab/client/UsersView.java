package io.hadsl.lab.client;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UserRequests;
import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Port;
import io.hadsl.lab.host.LabException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What users ask for, and where they reach it.
 *
 * @param site such as {@code https://cloud.example.org}
 * @param address where the name of the site is reached
 * @param requests what they ask
 * @param notesOn the nodes of the service that keeps what they write
 */
public record UsersView(String site, String address, UserRequests requests, List<String> notesOn) {

  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  /** Copies the list. */
  public UsersView {
    notesOn = List.copyOf(notesOn);
  }

  /**
   * Looks at the first entrypoint that a machine of the topology answers for. Its name, what is
   * asked and a virtual address are what the service or one that it uses states; otherwise {@code
   * /} is asked of the address of the service's first node.
   *
   * @param topology the topology
   * @return what users see of it
   * @throws LabException if no service is an entrypoint
   */
  public static UsersView of(Topology topology) {
    for (Entrypoint entrypoint : topology.all(Entrypoint.class)) {
      Optional<Service> front = topology.find(entrypoint.front(), Service.class);
      if (front.isPresent()) {
        return of(TopologyIndex.of(topology), front.get());
      }
    }
    throw new LabException(
        "no entrypoint of topology "
            + topology.name()
            + " is one of its services, so no user can be played: the lab has no machines for"
            + " externals");
  }

  private static UsersView of(TopologyIndex index, Service front) {
    List<Instance> path = path(index, front);
    String address =
        virtualAddress(index, front, path).orElse(path.get(0).node().address().value());
    String host =
        first(index, path, ServesNames.class)
            .map(served -> served.names().get(0).value())
            .orElse(address.contains(":") ? "[" + address + "]" : address);
    String site = site(index, path, host);
    for (Instance each : path) {
      for (Stated<UserRequests> stated : index.facts(each, UserRequests.class)) {
        List<String> nodes = each.nodes().stream().map(Node::name).toList();
        return new UsersView(site, address, stated.fact(), nodes);
      }
    }
    return new UsersView(site, address, UserRequests.reading("/"), List.of());
  }

  /** The first instances of the service that users talk to, and of those that it uses. */
  private static List<Instance> path(TopologyIndex index, Service front) {
    Set<ElementId> services = new LinkedHashSet<>(List.of(front.id()));
    Deque<ElementId> next = new ArrayDeque<>(services);
    List<Instance> path = new ArrayList<>();
    while (!next.isEmpty()) {
      ElementId service = next.remove();
      // Externals have none.
      for (Instance each : index.instancesOf(service).stream().limit(1).toList()) {
        path.add(each);
        each.service().uses().stream().map(Use::provider).filter(services::add).forEach(next::add);
      }
    }
    return path;
  }

  /** An address that moves between nodes: of the front, or of what holds it for the front. */
  private static Optional<String> virtualAddress(
      TopologyIndex index, Service front, List<Instance> path) {
    List<Instance> holders = new ArrayList<>(path);
    for (Service user : index.topology().usersOf(front.id())) {
      holders.addAll(index.instancesOf(user.id()));
    }
    return first(index, holders, VrrpInstance.class).map(each -> each.address().address().value());
  }

  private static String site(TopologyIndex index, List<Instance> path, String host) {
    for (Instance each : path) {
      List<Integer> ports = index.facts(each).listens().stream().map(Port::value).toList();
      if (ports.contains(HTTPS)) {
        return "https://" + host;
      } else if (!ports.isEmpty()) {
        return "http://" + host + (ports.contains(HTTP) ? "" : ":" + ports.get(0));
      }
    }
    return "http://" + host;
  }

  private static <T extends Fact> Optional<T> first(
      TopologyIndex index, List<Instance> path, Class<T> kind) {
    return path.stream()
        .flatMap(each -> index.facts(each, kind).stream())
        .map(Stated::fact)
        .findFirst();
  }
}
