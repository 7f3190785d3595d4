package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.StringJoiner;

/** How a fix names nodes. */
final class Places {

  private static final int NODES_SHOWN = 4;

  private Places() {}

  /** {@code .on(web)} if a group has exactly these nodes, else {@code .on(web1, web2)}. */
  static String on(TopologyIndex index, Collection<ElementId> nodes) {
    return index
        .groupOf(nodes)
        .map(group -> ".on(" + group.name() + ")")
        .orElseGet(() -> listed(nodes));
  }

  private static String listed(Collection<ElementId> nodes) {
    StringJoiner names = new StringJoiner(", ", ".on(", ")");
    for (ElementId node : new ArrayList<>(nodes).subList(0, Math.min(NODES_SHOWN, nodes.size()))) {
      names.add(node.name());
    }
    if (nodes.size() > NODES_SHOWN) {
      names.add("...");
    }
    return names.toString();
  }
}
