package io.hadsl.core.knowledge;

import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Nodes that stand in for one another.
 *
 * @param sets sets of such nodes, each with the services that it has
 */
record StandIns(Map<List<ElementId>, List<Service>> sets) {

  static StandIns of(Topology topology) {
    Set<ElementId> needed = new HashSet<>();
    for (Entrypoint entrypoint : topology.all(Entrypoint.class)) {
      needed.add(entrypoint.front());
      needed.addAll(entrypoint.behind());
    }
    for (SharedMount mount : topology.all(SharedMount.class)) {
      mount.source().server().ifPresent(needed::add);
    }
    // One set of nodes, in whatever order services name it.
    Map<Set<ElementId>, List<ElementId>> first = new HashMap<>();
    IdentityHashMap<List<ElementId>, List<ElementId>> same = new IdentityHashMap<>();
    Map<List<ElementId>, List<Service>> sets = new LinkedHashMap<>();
    for (Service service : topology.services()) {
      if (isNeeded(topology, service, needed)) {
        // All that is placed on a group shares the group's list.
        List<ElementId> nodes =
            same.computeIfAbsent(
                service.nodes(), list -> first.computeIfAbsent(Set.copyOf(list), set -> list));
        sets.computeIfAbsent(nodes, key -> new ArrayList<>()).add(service);
      }
    }
    return new StandIns(Collections.unmodifiableMap(sets));
  }

  private static boolean isNeeded(Topology topology, Service service, Set<ElementId> needed) {
    return service.nodes().size() > 1
        && (!service.stores().isEmpty()
            || service.redundancy() instanceof Redundancy.Quorum
            || needed.contains(service.id())
            || !topology.usersOf(service.id()).isEmpty());
  }
}
