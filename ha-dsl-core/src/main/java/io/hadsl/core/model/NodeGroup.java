package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.List;

/**
 * Nodes with a name, in order.
 *
 * @param name its name in the topology
 * @param nodes ids of nodes; the first is the one that does what may be done only once
 * @param declaredAt the line that declared it
 */
public record NodeGroup(String name, List<ElementId> nodes, DeclaredAt declaredAt)
    implements Element, Placement {

  /** Checks the name and copies the list. */
  public NodeGroup {
    Names.check("group", name);
    nodes = List.copyOf(nodes);
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException(
          "group \"" + name + "\" has no node: give it at least one");
    }
  }

  @Override
  public ElementId id() {
    return ElementId.of("group", name);
  }

  @Override
  public String label() {
    return name;
  }
}
