package io.hadsl.puppet.profile;

import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.value.ElementId;
import io.hadsl.puppet.merge.Members;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The first node of each service, which does what may be done only once.
 *
 * @param byProfile the nodes' ids by the profile of their services
 */
public record FirstNodes(Map<String, Set<ElementId>> byProfile) {

  /**
   * The first nodes of a topology's services.
   *
   * @param topology the topology
   * @return them, by profile
   */
  public static FirstNodes of(Topology topology) {
    Map<String, Set<ElementId>> byProfile = new HashMap<>();
    for (Service service : topology.services()) {
      byProfile
          .computeIfAbsent(service.component().profile(), name -> new HashSet<>())
          .add(service.nodes().get(0));
    }
    return new FirstNodes(byProfile);
  }

  /** The positions of a profile's first nodes among its members. */
  Members among(List<NodePlan> members, String profile) {
    Set<ElementId> ids = byProfile.getOrDefault(profile, Set.of());
    Members first = new Members();
    for (int i = 0; i < members.size(); i++) {
      if (ids.contains(members.get(i).node().id())) {
        first.add(i);
      }
    }
    return first;
  }
}
