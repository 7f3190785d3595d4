package io.hadsl.core.plan;

import io.hadsl.core.model.Topology;
import io.hadsl.core.value.SecretRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    // Nodes share secrets: sorting each once takes fewer comparisons.
    Set<SecretRef> all = new HashSet<>();
    for (NodePlan node : nodes) {
      all.addAll(node.secrets());
    }
    return new TreeSet<>(all);
  }

  /**
   * Whether any node needs a secret.
   *
   * @return false if {@link #secrets} is empty
   */
  public boolean hasSecrets() {
    for (NodePlan node : nodes) {
      if (!node.secrets().isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
