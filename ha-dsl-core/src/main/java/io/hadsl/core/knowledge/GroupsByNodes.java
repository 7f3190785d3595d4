package io.hadsl.core.knowledge;

import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * Groups by the nodes they have.
 *
 * @param first the first group that has exactly some nodes
 */
record GroupsByNodes(Map<Set<ElementId>, NodeGroup> first) {

  static GroupsByNodes of(Topology topology) {
    Map<Set<ElementId>, NodeGroup> first = new HashMap<>();
    for (NodeGroup group : topology.all(NodeGroup.class)) {
      first.putIfAbsent(Set.copyOf(group.nodes()), group);
    }
    return new GroupsByNodes(first);
  }
}
