package io.hadsl.puppet.merge;

import io.hadsl.core.resource.ResourceId;
import io.hadsl.puppet.merge.Edge.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Turns the orders that each node states into edges between merged resources. */
final class EdgeCollector {

  private record Ends(int from, int to, ResourceId target, Kind kind) {

    // By hand, because generated methods are slow until C2 compiles them.
    @Override
    public boolean equals(Object other) {
      return other instanceof Ends that
          && from == that.from
          && to == that.to
          && kind == that.kind
          && target.equals(that.target);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * from + to) + target.hashCode();
    }
  }

  private static final int ELSEWHERE = -1;

  private final List<MergedResource> resources;
  private final Map<ResourceId, List<Integer>> positions = new HashMap<>();
  private final Map<Ends, Members> nodes = new LinkedHashMap<>();

  private EdgeCollector(List<MergedResource> resources) {
    this.resources = resources;
    for (int i = 0; i < resources.size(); i++) {
      positions.computeIfAbsent(resources.get(i).id(), id -> new ArrayList<>(1)).add(i);
    }
  }

  static List<Edge> collect(List<Entry> entries, List<MergedResource> resources) {
    EdgeCollector collector = new EdgeCollector(resources);
    for (Entry entry : entries) {
      entry.after.forEach(
          (ids, members) -> ids.forEach(id -> collector.add(id, entry.id, Kind.ORDER, members)));
      entry.notifies.forEach(
          (ids, members) -> ids.forEach(id -> collector.add(entry.id, id, Kind.NOTIFY, members)));
    }
    List<Edge> edges = new ArrayList<>(collector.nodes.size());
    collector.nodes.forEach(
        (ends, members) ->
            edges.add(
                new Edge(
                    ends.from(),
                    ends.to() == ELSEWHERE ? OptionalInt.empty() : OptionalInt.of(ends.to()),
                    ends.target(),
                    ends.kind(),
                    members)));
    return edges;
  }

  private void add(ResourceId from, ResourceId to, Kind kind, Members members) {
    for (int first : positions.getOrDefault(from, List.of())) {
      Members here = and(members, resources.get(first).presence());
      Members elsewhere = here.copy();
      for (int later : positions.getOrDefault(to, List.of())) {
        Members both = and(here, resources.get(later).presence());
        elsewhere.removeAll(both);
        put(new Ends(first, later, to, kind), both);
      }
      if (kind == Kind.NOTIFY) {
        put(new Ends(first, ELSEWHERE, to, kind), elsewhere);
      }
    }
  }

  private void put(Ends ends, Members members) {
    if (!members.isEmpty()) {
      nodes.computeIfAbsent(ends, key -> new Members()).addAll(members);
    }
  }

  private static Members and(Members one, Members other) {
    Members both = one.copy();
    both.retainAll(other);
    return both;
  }
}
