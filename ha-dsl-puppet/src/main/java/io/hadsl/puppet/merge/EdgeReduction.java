package io.hadsl.puppet.merge;

import io.hadsl.puppet.merge.Edge.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Leaves out orders that follow from others, so that the code states only what a reader needs: if c
 * comes after b and b after a, nothing is said of a and c.
 */
final class EdgeReduction {

  private final List<MergedResource> resources;
  private final List<List<Edge>> incoming = new ArrayList<>();
  private final BitSet[] before;
  private final Map<Long, Members> direct = new HashMap<>();

  private EdgeReduction(List<MergedResource> resources, List<Edge> edges) {
    this.resources = resources;
    this.before = new BitSet[resources.size()];
    for (int i = 0; i < resources.size(); i++) {
      incoming.add(new ArrayList<>());
      before[i] = new BitSet();
    }
    for (Edge edge : edges) {
      edge.to()
          .ifPresent(
              to -> {
                incoming.get(to).add(edge);
                direct
                    .computeIfAbsent(key(edge.from(), to), k -> new Members())
                    .addAll(edge.nodes());
              });
    }
  }

  static List<Edge> reduce(List<MergedResource> resources, List<Edge> edges) {
    EdgeReduction reduction = new EdgeReduction(resources, edges);
    reduction.collectBefore();
    List<Edge> kept = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.kind() != Kind.ORDER || !reduction.follows(edge)) {
        kept.add(edge);
      }
    }
    return kept;
  }

  /**
   * Fills in what comes before each resource wherever that resource is: along edges that hold on
   * all of its nodes. These never form a circle, because one node would have all of it.
   */
  private void collectBefore() {
    int[] waiting = new int[resources.size()];
    List<List<Integer>> outgoing = new ArrayList<>();
    resources.forEach(resource -> outgoing.add(new ArrayList<>()));
    for (int to = 0; to < waiting.length; to++) {
      for (Edge edge : incoming.get(to)) {
        if (holdsEverywhere(edge, to)) {
          outgoing.get(edge.from()).add(to);
          waiting[to]++;
        }
      }
    }
    ArrayDeque<Integer> ready = new ArrayDeque<>();
    for (int i = 0; i < waiting.length; i++) {
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    while (!ready.isEmpty()) {
      int next = ready.remove();
      for (Edge edge : incoming.get(next)) {
        if (holdsEverywhere(edge, next)) {
          before[next].or(before[edge.from()]);
          before[next].set(edge.from());
        }
      }
      for (int later : outgoing.get(next)) {
        if (--waiting[later] == 0) {
          ready.add(later);
        }
      }
    }
  }

  private boolean holdsEverywhere(Edge edge, int to) {
    return edge.nodes().equals(resources.get(to).presence());
  }

  /** Whether a third resource stands between the two on all nodes where the edge holds. */
  private boolean follows(Edge edge) {
    for (Edge other : incoming.get(edge.to().orElseThrow())) {
      boolean same = other.from() == edge.from();
      boolean implies = same ? other.kind() != Kind.ORDER : comesBefore(edge, other.from());
      if (implies && other.nodes().containsAll(edge.nodes())) {
        return true;
      }
    }
    return false;
  }

  private boolean comesBefore(Edge edge, int between) {
    if (before[between].get(edge.from())) {
      return true;
    }
    Members nodes = direct.get(key(edge.from(), between));
    return nodes != null && nodes.containsAll(edge.nodes());
  }

  private long key(int from, int to) {
    return (long) from * resources.size() + to;
  }
}
