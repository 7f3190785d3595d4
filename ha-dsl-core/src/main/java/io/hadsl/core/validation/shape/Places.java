package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.value.ElementId;
import java.util.Collection;
import java.util.StringJoiner;

/** How findings name nodes. */
public final class Places {

  private static final int NODES_SHOWN = 4;

  private Places() {}

  /** {@code .on(web)} if a group has exactly these nodes, else {@code .on(web1, web2)}. */
  public static String on(TopologyIndex index, Collection<ElementId> nodes) {
    return index
        .groupOf(nodes)
        .map(group -> ".on(" + group.name() + ")")
        .orElseGet(() -> listed(nodes));
  }

  private static String listed(Collection<ElementId> nodes) {
    return ".on(" + names(nodes) + ")";
  }

  /** {@code web1, web2}, cut short if they are many. */
  public static String names(Collection<ElementId> nodes) {
    StringJoiner names = new StringJoiner(", ");
    int left = NODES_SHOWN;
    for (ElementId node : nodes) {
      if (left == 0) {
        names.add("...");
        break;
      }
      names.add(node.name());
      left--;
    }
    return names.toString();
  }
}
