package io.hadsl.core.backend;

import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import io.hadsl.core.value.Port;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person has to do beside these files: backups, a firewall's rules, and to end what the
 * topology no longer has.
 */
final class Remaining {

  private static final String USERS = "users";

  private final TopologyIndex index;
  private final Topology topology;
  private final Markdown page;

  private final Map<ElementId, Set<String>> clients = new HashMap<>();

  private Remaining(TopologyIndex index, Markdown page) {
    this.index = index;
    this.topology = index.topology();
    this.page = page;
  }

  /** Writes the section, unless there is nothing to tell. */
  static void write(TopologyIndex index, Markdown page) {
    if (!index.topology().services().isEmpty()) {
      Remaining remaining = new Remaining(index, page);
      page.heading(2, "What is left to you");
      remaining.backups();
      remaining.firewall();
      remaining.leftovers();
    }
  }

  private void backups() {
    page.heading(3, "Backups");
    page.paragraph("Nothing here takes a copy of any data. Take one of:");
    Map<String, Set<String>> nodesByPath = new TreeMap<>();
    for (Known<UsesPath> each : index.all(UsesPath.class)) {
      if (each.fact().kind() == UsesPath.Kind.STATE) {
        Node node = each.instance().node();
        kept(each.fact().path(), nodesByPath).add(Markdown.code(node.name()));
      }
    }
    for (Service service : topology.services()) {
      Set<String> nodes = names(service.nodes());
      service.stores().forEach(store -> kept(store.path(), nodesByPath).addAll(nodes));
    }
    page.header("path", "on");
    nodesByPath.forEach((path, nodes) -> page.row(Markdown.code(path), String.join(", ", nodes)));
    page.row("the secrets, without which some of it cannot be read", "where they were made");
  }

  private static Set<String> kept(AbsolutePath path, Map<String, Set<String>> nodesByPath) {
    return nodesByPath.computeIfAbsent(path.value(), each -> new LinkedHashSet<>());
  }

  private void firewall() {
    page.heading(3, "Firewall");
    page.paragraph(
        "Nothing here sets one up. Where there is one, it must let these connections pass, and"
            + " those of your own for SSH:");
    findClients();
    page.header("from", "to", "port");
    for (Service service : topology.services()) {
      List<Instance> instances = index.instancesOf(service.id());
      if (!instances.isEmpty()) {
        Set<Port> ports = new TreeSet<>(index.facts(instances.get(0)).listens());
        row(service.id(), String.join(", ", names(service.nodes())), ports);
      }
    }
    for (External external : topology.all(External.class)) {
      Endpoint endpoint = external.endpoint();
      row(external.id(), Markdown.code(endpoint.host().value()), Set.of(endpoint.port()));
    }
    // Holders that do not hear each other all take the address.
    Set<ElementId> holders = new LinkedHashSet<>();
    index.all(VrrpInstance.class).forEach(each -> holders.add(each.instance().service().id()));
    for (ElementId id : holders) {
      topology
          .find(id, Service.class)
          .map(service -> String.join(", ", names(service.nodes())))
          .ifPresent(nodes -> page.row(nodes, nodes, "all of VRRP (IP protocol 112)"));
    }
  }

  private void leftovers() {
    page.heading(3, "What you take out of the topology");
    page.paragraph(
        "It stays on its machines and goes on there: a service or an address that moves to other"
            + " machines is then in two places, with its jobs. Before the next rollout, stop it where"
            + " it was (`systemctl disable --now UNIT`) and remove its files, or build that machine"
            + " anew. A mount that gets another server or other options stays as it is until a reboot,"
            + " or until its unit is restarted, which restarts all that needs it.");
  }

  private void findClients() {
    for (Service service : topology.services()) {
      Set<String> nodes = names(service.nodes());
      service.uses().forEach(use -> clients(use.provider()).addAll(nodes));
      if (service.redundancy() instanceof Redundancy.Quorum) {
        clients(service.id()).addAll(nodes);
      }
    }
    for (SharedMount mount : topology.all(SharedMount.class)) {
      mount.source().server().ifPresent(it -> clients(it).addAll(names(mount.nodes())));
    }
    for (Entrypoint entrypoint : topology.all(Entrypoint.class)) {
      clients(entrypoint.front()).add(USERS);
      topology
          .find(entrypoint.front(), External.class)
          .map(front -> Markdown.code(front.endpoint().host().value()))
          .ifPresent(host -> entrypoint.behind().forEach(each -> clients(each).add(host)));
    }
  }

  private Set<String> clients(ElementId provider) {
    return clients.computeIfAbsent(provider, id -> new LinkedHashSet<>());
  }

  /** The nodes' names, set as code. */
  private Set<String> names(List<ElementId> nodes) {
    Set<String> names = new LinkedHashSet<>();
    for (ElementId id : nodes) {
      topology.find(id, Node.class).ifPresent(node -> names.add(Markdown.code(node.name())));
    }
    return names;
  }

  /** What nobody is known to use, or listens on no port that others reach, needs no rule. */
  private void row(ElementId provider, String to, Set<Port> ports) {
    Set<String> from = clients.getOrDefault(provider, Set.of());
    if (!from.isEmpty() && !ports.isEmpty()) {
      StringJoiner numbers = new StringJoiner(", ");
      ports.forEach(port -> numbers.add(Integer.toString(port.value())));
      page.row(String.join(", ", from), to, numbers.toString());
    }
  }
}
