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

  private RoleNames() {}

  static List<NodePlan> assign(Topology topology, List<NodePlan> nodes) {
    Map<List<String>, List<NodePlan>> kinds = new LinkedHashMap<>();
    List<List<String>> signatures = new ArrayList<>(nodes.size());
    for (NodePlan node : nodes) {
      List<String> signature = new ArrayList<>();
      node.profiles().forEach(profile -> signature.add(profile.name()));
      signature.add(node.node().role().orElse(""));
      signatures.add(signature);
      kinds.computeIfAbsent(signature, key -> new ArrayList<>()).add(node);
    }
    Map<Set<ElementId>, String> groups = new HashMap<>();
    for (NodeGroup group : topology.all(NodeGroup.class)) {
      groups.putIfAbsent(new HashSet<>(group.nodes()), group.name());
    }
    Set<String> taken = new HashSet<>();
    Map<List<String>, String> names = new HashMap<>();
    kinds.forEach(
        (signature, members) -> names.put(signature, unique(nameOf(members, groups), taken)));
    List<NodePlan> named = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      NodePlan node = nodes.get(i);
      named.add(
          new NodePlan(
              node.node(),
              names.getOrDefault(signatures.get(i), ""),
              node.preconditions(),
              node.profiles(),
              node.secrets()));
    }
    return named;
  }

  private static String nameOf(List<NodePlan> members, Map<Set<ElementId>, String> groups) {
    NodePlan first = members.get(0);
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
