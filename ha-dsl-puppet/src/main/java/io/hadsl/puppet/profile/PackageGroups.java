package io.hadsl.puppet.profile;

import io.hadsl.core.resource.OsPackage;
import io.hadsl.puppet.merge.Edge;
import io.hadsl.puppet.merge.Members;
import io.hadsl.puppet.merge.MergedProfile;
import io.hadsl.puppet.merge.MergedResource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Packages that one declaration can hold: the same nodes have them, after the same steps. */
final class PackageGroups {

  private record Kind(Members presence, List<Object> order) {}

  private PackageGroups() {}

  /** Positions of packages, in the order of the profile. */
  static List<List<Integer>> of(MergedProfile profile) {
    Map<Integer, List<Object>> orders = new LinkedHashMap<>();
    List<MergedResource> resources = profile.resources();
    for (int i = 0; i < resources.size(); i++) {
      if (resources.get(i).first() instanceof OsPackage) {
        orders.put(i, new ArrayList<>());
      }
    }
    for (Edge edge : profile.edges()) {
      note(orders, edge.to().orElse(-1), List.of("after", edge.from(), edge.nodes()));
      note(orders, edge.from(), later(edge));
    }
    Map<Kind, List<Integer>> groups = new LinkedHashMap<>();
    orders.forEach(
        (position, order) ->
            groups
                .computeIfAbsent(
                    new Kind(resources.get(position).presence(), order), key -> new ArrayList<>())
                .add(position));
    return List.copyOf(groups.values());
  }

  private static List<Object> later(Edge edge) {
    return List.of("before", edge.target(), edge.to(), edge.kind(), edge.nodes());
  }

  private static void note(Map<Integer, List<Object>> orders, int position, List<Object> edge) {
    List<Object> order = orders.get(position);
    if (order != null) {
      order.add(edge);
    }
  }
}
