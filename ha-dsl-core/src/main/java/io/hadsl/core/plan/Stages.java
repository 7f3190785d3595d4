package io.hadsl.core.plan;

import io.hadsl.core.model.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
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
    Set<NodeOrder> known = Collections.newSetFromMap(new IdentityHashMap<>());
    for (OrderedNode each : all) {
      if (known.add(each.order())) {
        stages.addPurposes(each.order().parts());
      }
      for (int stage : each.order().stages()) {
        stages.nodes.get(stage).add(each.node());
      }
    }
    List<Stage> found = new ArrayList<>();
    for (int i = 0; i < stages.nodes.size(); i++) {
      String purpose = String.join(", ", stages.purposes.get(i));
      found.add(new Stage(i, stages.nodes.get(i), purpose));
    }
    return found;
  }

  private void addPurposes(List<NodeOrder.Part> parts) {
    for (NodeOrder.Part part : parts) {
      while (nodes.size() <= part.stage()) {
        nodes.add(new ArrayList<>());
        purposes.add(new LinkedHashSet<>());
      }
      purposes.get(part.stage()).add(part.profile());
    }
  }
}
