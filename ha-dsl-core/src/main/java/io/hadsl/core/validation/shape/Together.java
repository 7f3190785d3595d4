package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.value.ElementId;
import java.util.Collection;
import java.util.Optional;

/** Whether what watches or copies something is lost with it. */
public final class Together {

  private Together() {}

  /**
   * Where both stand, if a loss of one place takes all of a service's nodes and another node.
   *
   * @return such as {@code zone `rack-a`} or {@code web1}; empty if they fail apart
   */
  public static String place(TopologyIndex index, Collection<ElementId> service, ElementId other) {
    if (service.size() == 1 && service.contains(other)) {
      return other.name();
    }
    Optional<ElementId> zone = zone(index, other);
    boolean all =
        !service.isEmpty()
            && zone.isPresent()
            && service.stream().allMatch(node -> zone(index, node).equals(zone));
    return all ? "zone `" + zone.get().name() + "`" : "";
  }

  private static Optional<ElementId> zone(TopologyIndex index, ElementId node) {
    return index.topology().find(node, Node.class).flatMap(Node::zone);
  }
}
