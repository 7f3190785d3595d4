package io.hadsl.puppet.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Leaves out orders that follow from others, so that the code states only what a reader needs: if c
 * comes after b and b after a, nothing is said of a and c.
 */
final class EdgeReduction {

  private final List<MergedResource> resources;
  private final List<List<Edge>> incoming = new ArrayList<>();
  private final BitSet[] before;

  private EdgeReduction(List<MergedResource> resources, List<Edge> edges) {
    this.resources = resources;
    this.before = new BitSet[resources.size()];
    for (int i = 0; i < resources.size(); i++) {
      incoming.add(new ArrayList<>());
      before[i] = new BitSet();
    }
    for (Edge edge : edges) {
      edge.to().ifPresent(to -> incoming.get(to).add(edge));
    }
  }

  static List<Edge> reduce(List<MergedResource> resources, List<Edge> edges) {
    EdgeReduction reduction = new EdgeReduction(resources, edges);
    reduction.collectBefore(edges);
    List<Edge> kept = new ArrayList<>();
    for (Edge edge : edges) {
      if (edge.notifies() || !reduction.follows(edge)) {
        kept.add(edge);
      }
    }
    return kept;
  }

  /**
   * Fills in what surely comes before each resource, wherever that resource is: along edges that
   * hold on all of its nodes. Takes resources in an order in which each follows those before it;
   * where nodes have opposite orders, which their conditions keep apart, nothing is left out.
   */
  private void collectBefore(List<Edge> edges) {
    int[] waiting = new int[resources.size()];
    List<List<Integer>> outgoing = new ArrayList<>();
    resources.forEach(resource -> outgoing.add(new ArrayList<>()));
    for (Edge edge : edges) {
      if (edge.to().isPresent()) {
        outgoing.get(edge.from()).add(edge.to().getAsInt());
        waiting[edge.to().getAsInt()]++;
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
        if (edge.nodes().equals(resources.get(next).presence())) {
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

  private boolean follows(Edge edge) {
    for (Edge other : incoming.get(edge.to().orElseThrow())) {
      boolean same = other.from() == edge.from();
      boolean through = !same && before[other.from()].get(edge.from());
      if ((through || (same && other.notifies())) && contains(other.nodes(), edge.nodes())) {
        return true;
      }
    }
    return false;
  }

  private static boolean contains(BitSet all, BitSet some) {
    BitSet rest = (BitSet) some.clone();
    rest.andNot(all);
    return rest.isEmpty();
  }
}
