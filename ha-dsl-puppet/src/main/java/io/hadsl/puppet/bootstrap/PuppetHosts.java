package io.hadsl.puppet.bootstrap;

import io.hadsl.core.model.Component;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which node is the Puppet server, and which run an agent.
 *
 * @param server the server's node
 * @param heapMebibytes memory for the server's Java machine, in MiB
 * @param agents the nodes with an agent, in the order of the topology; the server is one of them
 *     only if something of its own is to be done on it
 */
public record PuppetHosts(Node server, long heapMebibytes, List<Node> agents) {

  private static final String SERVER_TYPE = "puppet-server";
  private static final String AGENT_TYPE = "puppet-agent";

  /** Enough for some tens of nodes; the packages' 2 GiB do not fit small machines. */
  private static final long USUAL_HEAP = 512;

  /** Copies the list. */
  public PuppetHosts {
    agents = List.copyOf(agents);
  }

  /**
   * The hosts of a plan.
   *
   * @param plan the plan
   * @return empty if the topology has no Puppet server
   */
  public static Optional<PuppetHosts> of(Plan plan) {
    Set<ElementId> declared = new HashSet<>();
    Optional<Service> found = Optional.empty();
    for (Service service : plan.topology().services()) {
      if (service.component().type().equals(SERVER_TYPE) && found.isEmpty()) {
        found = Optional.of(service);
      } else if (service.component().type().equals(AGENT_TYPE)) {
        declared.addAll(service.nodes());
      }
    }
    return found.flatMap(service -> of(plan, service, declared));
  }

  private static Optional<PuppetHosts> of(Plan plan, Service service, Set<ElementId> declared) {
    Component component = service.component();
    ElementId serverId = service.nodes().get(0);
    List<Node> agents = new ArrayList<>();
    Optional<Node> server = Optional.empty();
    for (NodePlan each : plan.nodes()) {
      Node node = each.node();
      boolean agent = declared.isEmpty() || declared.contains(node.id());
      if (node.id().equals(serverId)) {
        server = Optional.of(node);
        agent = declared.contains(node.id()) || hasMore(each, component.profile());
      }
      if (agent) {
        agents.add(node);
      }
    }
    long heap =
        component.settings().values().get("heap-mib") instanceof Long mebibytes
            ? mebibytes
            : USUAL_HEAP;
    return server.map(node -> new PuppetHosts(node, heap, agents));
  }

  private static boolean hasMore(NodePlan plan, String serverProfile) {
    for (PlannedProfile profile : plan.profiles()) {
      if (!profile.name().equals(serverProfile)) {
        return true;
      }
    }
    return false;
  }
}
