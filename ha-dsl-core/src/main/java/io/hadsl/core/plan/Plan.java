package io.hadsl.core.plan;

import io.hadsl.core.model.External;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SecretRef;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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

  /**
   * The secrets that others know already, because something that they run asks for them: a random
   * value would open nothing there.
   *
   * @return each with what asks for it, sorted by name; all of them are among {@link #secrets}
   */
  public SortedMap<SecretRef, External> givenSecrets() {
    SortedMap<SecretRef, External> given = new TreeMap<>();
    for (Service service : topology.services()) {
      for (Use use : service.uses()) {
        use.secret().ifPresent(secret -> give(secret, use.provider(), given));
      }
    }
    for (SharedMount mount : topology.all(SharedMount.class)) {
      if (mount.source() instanceof MountSource.CephFs ceph) {
        give(ceph.key(), ceph.from(), given);
      }
    }
    given.keySet().retainAll(secrets());
    return given;
  }

  private void give(SecretRef secret, ElementId by, Map<SecretRef, External> given) {
    topology.find(by, External.class).ifPresent(external -> given.putIfAbsent(secret, external));
  }
}
