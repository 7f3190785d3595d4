package io.hadsl.puppet.merge;

import io.hadsl.core.plan.NodePlan;
import java.util.List;

/**
 * A profile over all nodes that have it.
 *
 * @param name its name
 * @param summary what it is for
 * @param members the nodes, in the order of the plan
 * @param resources the union of their resources, in an order that follows each node's own
 * @param edges the orders between them, without those that follow from others
 */
public record MergedProfile(
    String name,
    String summary,
    List<NodePlan> members,
    List<MergedResource> resources,
    List<Edge> edges) {

  /** Copies the lists. */
  public MergedProfile {
    members = List.copyOf(members);
    resources = List.copyOf(resources);
    edges = List.copyOf(edges);
  }
}
