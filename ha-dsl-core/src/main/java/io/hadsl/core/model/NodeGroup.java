package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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
    Set<ElementId> seen = new HashSet<>();
    for (ElementId node : nodes) {
      if (!seen.add(node)) {
        throw new IllegalArgumentException(
            "group \"" + name + "\" has " + node.name() + " twice: name each of its nodes once");
      }
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
