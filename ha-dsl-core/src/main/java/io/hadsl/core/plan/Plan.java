package io.hadsl.core.plan;

import io.hadsl.core.model.Topology;
import io.hadsl.core.value.SecretRef;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What is to be done on all nodes, ordered, with nothing left to decide.
 *
 * @param topology what it was made from
 * @param nodes a plan for each node, in the order of the topology
 * @param stages the cross-node order
 */
public record Plan(Topology topology, List<NodePlan> nodes, List<Stage> stages) {

  /** Copies the lists. */
  public Plan {
    nodes = List.copyOf(nodes);
    stages = List.copyOf(stages);
  }

  /**
   * Every secret that any node needs.
   *
   * @return sorted by name
   */
  public SortedSet<SecretRef> secrets() {
    SortedSet<SecretRef> all = new TreeSet<>();
    for (NodePlan node : nodes) {
      all.addAll(node.secrets());
    }
    return all;
  }
}
