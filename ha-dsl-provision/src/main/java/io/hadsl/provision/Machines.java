package io.hadsl.provision;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The machines of a topology, in the order in which they are made.
 *
 * @param nodes the node that runs the Puppet server first, else in the order of the topology
 * @param control the node that runs the Puppet server, if there is one
 */
record Machines(List<NodePlan> nodes, Optional<Node> control) {

  /** Copies the list. */
  Machines {
    nodes = List.copyOf(nodes);
  }

  static Machines of(Plan plan) {
    Optional<Node> control = Optional.empty();
    for (Service service : plan.topology().services()) {
      if (service.component().type().equals("puppet-server") && control.isEmpty()) {
        control = plan.topology().find(service.nodes().get(0), Node.class);
      }
    }
    List<NodePlan> first = new ArrayList<>(plan.nodes().size());
    List<NodePlan> rest = new ArrayList<>(plan.nodes().size());
    for (NodePlan node : plan.nodes()) {
      boolean isControl = control.isPresent() && control.get().id().equals(node.node().id());
      (isControl ? first : rest).add(node);
    }
    first.addAll(rest);
    return new Machines(first, control);
  }

  /** The nodes themselves. */
  List<Node> all() {
    List<Node> all = new ArrayList<>(nodes.size());
    for (NodePlan node : nodes) {
      all.add(node.node());
    }
    return all;
  }

  /** A node's line of hosts(5): its address, its full name, its short ones. */
  static String hostsLine(Node node) {
    Set<String> names = new LinkedHashSet<>();
    names.add(node.hostName().value());
    names.add(node.hostName().shortName());
    names.add(node.name());
    return node.address() + " " + String.join(" ", names);
  }
}
