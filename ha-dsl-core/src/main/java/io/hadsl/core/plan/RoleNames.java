package io.hadsl.core.plan;

import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names the kinds of node. Nodes with the same profiles in the same order are of one kind; its name
 * is what a node says, else that of a group that holds exactly these nodes, else that of the only
 * or first node.
 */
final class RoleNames {

  private final Map<List<Object>, String> names = new HashMap<>();

  private RoleNames() {}

  static RoleNames of(Topology topology, List<OrderedNode> nodes) {
    Map<List<Object>, List<OrderedNode>> kinds = new LinkedHashMap<>();
    for (OrderedNode node : nodes) {
      kinds.computeIfAbsent(kind(node), key -> new ArrayList<>()).add(node);
    }
    Map<Set<ElementId>, String> groups = new HashMap<>();
    for (NodeGroup group : topology.all(NodeGroup.class)) {
      groups.putIfAbsent(Set.copyOf(group.nodes()), group.name());
    }
    RoleNames roles = new RoleNames();
    Set<String> taken = new HashSet<>();
    kinds.forEach((kind, members) -> roles.names.put(kind, unique(nameOf(members, groups), taken)));
    return roles;
  }

  /** The role of one of the nodes. */
  String of(OrderedNode node) {
    return names.getOrDefault(kind(node), "");
  }

  /** Equal for nodes of one kind. */
  private static List<Object> kind(OrderedNode node) {
    return List.of(node.order().names(), node.node().role().orElse(""));
  }

  private static String nameOf(List<OrderedNode> members, Map<Set<ElementId>, String> groups) {
    OrderedNode first = members.get(0);
    if (first.node().role().isPresent()) {
      return first.node().role().get();
    }
    if (members.size() == 1) {
      return first.node().name();
    }
    Set<ElementId> ids = new HashSet<>();
    members.forEach(member -> ids.add(member.node().id()));
    return groups.getOrDefault(ids, first.node().name());
  }

  private static String unique(String name, Set<String> taken) {
    String base = name.replace('-', '_');
    String candidate = base;
    for (int i = 2; !taken.add(candidate); i++) {
      candidate = base + "_" + i;
    }
    return candidate;
  }
}
