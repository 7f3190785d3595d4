package io.hadsl.core.backend;

import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
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

  /** Services that hold virtual addresses. */
  private final Set<Service> holders = new LinkedHashSet<>();

  /** Each is used many times. */
  private final Map<ElementId, String> names = new HashMap<>();

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
        kept(each.fact().path(), nodesByPath).add(name(each.instance().node().id()));
      }
    }
    for (Service service : topology.services()) {
      for (Store store : service.stores()) {
        addNames(service.nodes(), kept(store.path(), nodesByPath));
      }
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
        row(service.id(), names(service.nodes()), ports);
      }
    }
    for (External external : topology.all(External.class)) {
      Endpoint endpoint = external.endpoint();
      row(external.id(), Markdown.code(endpoint.host().value()), Set.of(endpoint.port()));
    }
    // Holders that do not hear each other all take the address.
    for (Service holder : holders) {
      String nodes = names(holder.nodes());
      page.row(nodes, nodes, "all of VRRP (IP protocol 112)");
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
    index.all(VrrpInstance.class).forEach(each -> holders.add(each.instance().service()));
    for (Service service : topology.services()) {
      if (!passesOn(service)) {
        for (Use use : service.uses()) {
          addNames(service.nodes(), clients(use.provider()));
        }
      }
      if (service.redundancy() instanceof Redundancy.Quorum) {
        addNames(service.nodes(), clients(service.id()));
      }
    }
    for (SharedMount mount : topology.all(SharedMount.class)) {
      mount.source().server().ifPresent(it -> addNames(mount.nodes(), clients(it)));
    }
    for (Entrypoint entrypoint : topology.all(Entrypoint.class)) {
      clients(entrypoint.front()).add(USERS);
      topology
          .find(entrypoint.front(), External.class)
          .map(front -> Markdown.code(front.endpoint().host().value()))
          .ifPresent(host -> entrypoint.behind().forEach(each -> clients(each).add(host)));
    }
    for (Service holder : holders) {
      if (passesOn(holder)) {
        for (Use use : holder.uses()) {
          clients(use.provider()).addAll(clients(holder.id()));
        }
      }
    }
  }

  /**
   * Whether a service holds an address and no more: who comes there comes to what it uses, and
   * itself it connects to nothing.
   */
  private boolean passesOn(Service service) {
    return holders.contains(service)
        && index.facts(index.instancesOf(service.id()).get(0)).listens().isEmpty();
  }

  private Set<String> clients(ElementId provider) {
    return clients.computeIfAbsent(provider, id -> new LinkedHashSet<>());
  }

  private void addNames(List<ElementId> nodes, Set<String> names) {
    for (ElementId node : nodes) {
      names.add(name(node));
    }
  }

  private String names(List<ElementId> nodes) {
    Set<String> names = new LinkedHashSet<>();
    addNames(nodes, names);
    return String.join(", ", names);
  }

  /** A node's name, set as code. */
  private String name(ElementId node) {
    return names.computeIfAbsent(node, id -> Markdown.code(id.name()));
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
