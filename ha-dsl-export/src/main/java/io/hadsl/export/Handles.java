package io.hadsl.export;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.Placement;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import io.hadsl.export.Code.Handle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The elements declared so far, which later declarations may refer to. */
final class Handles {

  /** Of a label of so many places it is not tried out which are groups and which are nodes. */
  private static final int MOST_DOUBTS = 8;

  private final Topology topology;
  private final Map<ElementId, Integer> declared = new HashMap<>();
  private final Map<List<ElementId>, Integer> groups = new HashMap<>();
  private int next;

  Handles(Topology topology) {
    this.topology = topology;
  }

  /** The next element is declared from now on. */
  void declareNext() {
    Element element = topology.elements().get(next);
    declared.putIfAbsent(element.id(), next);
    if (element instanceof NodeGroup group) {
      groups.putIfAbsent(group.nodes(), next);
    }
    next++;
  }

  /** The handle of an element of some kind, if it is declared by now. */
  Optional<Code> of(ElementId id, Class<?> kind) {
    Integer position = declared.get(id);
    return position != null && kind.isInstance(topology.elements().get(position))
        ? Optional.of(new Handle(position))
        : Optional.empty();
  }

  /** An id: of a handle, or spelt out. */
  Code id(ElementId id) {
    Integer position = declared.get(id);
    if (position != null) {
      return new Handle(position).call("id");
    }
    return id.name().contains(")")
        ? Code.make(ElementId.class, Literals.of(id.path()))
        : Code.on(ElementId.class, "of", Literals.of(id.kind()), Literals.of(id.name()));
  }

  /** The nodes of a service: a group that has just these, else each of them. */
  Optional<List<Code>> places(List<ElementId> nodes) {
    Integer group = groups.get(nodes);
    if (group != null) {
      return Optional.of(List.of(new Handle(group)));
    }
    List<Code> handles = new ArrayList<>();
    for (ElementId node : nodes) {
      Optional<Code> handle = of(node, Node.class);
      if (handle.isEmpty()) {
        return Optional.empty();
      }
      handles.add(handle.get());
    }
    return handles.size() == nodes.stream().distinct().count()
        ? Optional.of(handles)
        : Optional.empty();
  }

  /** The groups and nodes that a label joins by {@code +}, if they are these nodes. */
  Optional<List<Code>> places(String label, List<ElementId> nodes) {
    List<List<Placement>> ways = new ArrayList<>(List.of(new ArrayList<>()));
    for (String name : label.split("\\+", -1)) {
      List<List<Placement>> longer = new ArrayList<>();
      for (String kind : List.of("group", "node")) {
        Integer position = declared.get(ElementId.of(kind, name));
        if (position != null && topology.elements().get(position) instanceof Placement place) {
          for (List<Placement> way : ways) {
            List<Placement> more = new ArrayList<>(way);
            more.add(place);
            longer.add(more);
          }
        }
      }
      if (longer.size() > 1 << MOST_DOUBTS) {
        return Optional.empty();
      }
      ways = longer;
    }
    return ways.stream()
        .filter(way -> Placement.nodesOf(way).equals(nodes) && !way.isEmpty())
        .findFirst()
        .map(way -> way.stream().map(this::handle).toList());
  }

  private Code handle(Placement place) {
    return new Handle(declared.getOrDefault(((Element) place).id(), 0));
  }
}
