package io.hadsl.puppet.merge;

import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Symlink;
import io.hadsl.puppet.merge.Edge.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * Finds files that a plan puts in place before the link that their path leads through: written to
 * the local disk first, and moved to a share with all else. Puppet by itself orders a file after
 * the link, so such a pair needs an order of its own.
 */
final class LinkOrder {

  private LinkOrder() {}

  static List<Edge> find(List<MergedResource> resources, List<Edge> edges) {
    Map<String, List<Integer>> links = new HashMap<>();
    for (int i = 0; i < resources.size(); i++) {
      if (resources.get(i).first() instanceof Symlink link) {
        links.computeIfAbsent(link.path().value(), path -> new ArrayList<>(1)).add(i);
      }
    }
    List<Edge> found = new ArrayList<>();
    if (links.isEmpty()) {
      return found;
    }
    Map<Integer, Members[]> before = new HashMap<>();
    for (int file = 0; file < resources.size(); file++) {
      for (int link : through(resources.get(file).id(), links)) {
        Members nodes = before.computeIfAbsent(link, to -> before(to, resources, edges))[file];
        if (!nodes.isEmpty()) {
          found.add(
              new Edge(
                  file, OptionalInt.of(link), resources.get(link).id(), Kind.THROUGH_LINK, nodes));
        }
      }
    }
    return found;
  }

  /** The links that a path leads through. */
  private static List<Integer> through(ResourceId id, Map<String, List<Integer>> links) {
    List<Integer> found = new ArrayList<>();
    if (id.type().equals("file")) {
      String path = id.name();
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        found.addAll(links.getOrDefault(path.substring(0, slash), List.of()));
      }
    }
    return found;
  }

  /** For each resource, the nodes on which it comes before a given one. */
  private static Members[] before(int to, List<MergedResource> resources, List<Edge> edges) {
    Map<Integer, List<Edge>> incoming = new HashMap<>();
    for (Edge edge : edges) {
      edge.to().ifPresent(end -> incoming.computeIfAbsent(end, key -> new ArrayList<>()).add(edge));
    }
    Members[] nodes = new Members[resources.size()];
    for (int i = 0; i < nodes.length; i++) {
      nodes[i] = new Members();
    }
    nodes[to].addAll(resources.get(to).presence());
    ArrayDeque<Integer> open = new ArrayDeque<>(List.of(to));
    while (!open.isEmpty()) {
      int next = open.remove();
      for (Edge edge : incoming.getOrDefault(next, List.of())) {
        Members more = nodes[next].copy();
        more.retainAll(edge.nodes());
        more.removeAll(nodes[edge.from()]);
        if (!more.isEmpty()) {
          nodes[edge.from()].addAll(more);
          open.add(edge.from());
        }
      }
    }
    return nodes;
  }
}
