package io.hadsl.core.plan;

import io.hadsl.core.model.Node;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Gathers what all nodes do in each cross-node stage. */
final class Stages {

  private final List<List<Node>> nodes = new ArrayList<>();
  private final List<Set<String>> purposes = new ArrayList<>();

  private Stages() {}

  /** The stages, with the nodes that have something to do in each. */
  static List<Stage> of(List<OrderedNode> all) {
    Stages stages = new Stages();
    for (OrderedNode each : all) {
      for (NodeOrder.Part part : each.order().parts()) {
        stages.add(each.node(), part);
      }
    }
    List<Stage> found = new ArrayList<>();
    for (int i = 0; i < stages.nodes.size(); i++) {
      String purpose = String.join(", ", stages.purposes.get(i));
      found.add(new Stage(i, stages.nodes.get(i), purpose));
    }
    return found;
  }

  private void add(Node node, NodeOrder.Part part) {
    while (nodes.size() <= part.stage()) {
      nodes.add(new ArrayList<>());
      purposes.add(new LinkedHashSet<>());
    }
    List<Node> there = nodes.get(part.stage());
    if (there.isEmpty() || !there.get(there.size() - 1).name().equals(node.name())) {
      there.add(node);
    }
    purposes.get(part.stage()).add(part.profile());
  }
}
