package io.hadsl.cli.graph;

import io.hadsl.cli.graph.Graph.Edge;
import io.hadsl.cli.graph.Graph.Relation;
import io.hadsl.cli.graph.Graph.Shape;
import io.hadsl.cli.graph.Graph.Vertex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Draws a topology. What a reference leads to in vain is left out; a finding says so. */
final class GraphOf {

  private record Draft(Shape shape, List<String> lines, Optional<ElementId> zone) {}

  private final Map<ElementId, Draft> drafts = new LinkedHashMap<>();
  private final Set<Edge> edges = new LinkedHashSet<>();

  private GraphOf(Topology topology) {
    for (Element element : topology.elements()) {
      if (element instanceof Entrypoint entrypoint) {
        draw(element, Shape.ENTRYPOINT, List.of(entrypoint.name()));
        edge(element, List.of(entrypoint.front()), Relation.LEADS_TO);
        edge(element, entrypoint.behind(), Relation.LEADS_TO);
      } else if (element instanceof Service service) {
        service(service);
      } else if (element instanceof External external) {
        String where = external.endpoint().toString();
        draw(element, Shape.EXTERNAL, List.of(external.name(), where));
      } else if (element instanceof SharedMount mount) {
        draw(element, Shape.MOUNT, List.of(mount.path().value()));
        edge(element, mount.source().server().stream().toList(), Relation.SERVED_BY);
        edge(element, mount.nodes(), Relation.MOUNTED_ON);
      } else if (element instanceof Node node) {
        List<String> lines = List.of(node.name(), node.address().value(), node.os().id());
        drafts.putIfAbsent(node.id(), new Draft(Shape.NODE, lines, node.zone()));
      }
    }
  }

  /** The picture of a topology that was judged. */
  static Graph of(ValidationReport report) {
    Topology topology = report.topology();
    GraphOf drawing = new GraphOf(topology);
    Set<ElementId> drawn = drawing.drafts.keySet();
    Marks marks = new Marks(report, drawn);
    List<Vertex> vertices = new ArrayList<>();
    drawing.drafts.forEach(
        (id, draft) -> {
          List<String> lines = new ArrayList<>(draft.lines());
          lines.addAll(marks.lines(id));
          Optional<String> zone = draft.zone().map(ElementId::name);
          vertices.add(new Vertex(id, draft.shape(), lines, zone, marks.worst(id)));
        });
    List<Edge> leading = drawing.edges.stream().filter(edge -> drawn.contains(edge.to())).toList();
    return new Graph(topology.name(), vertices, leading);
  }

  private void service(Service service) {
    draw(service, Shape.SERVICE, List.of(service.name(), words(service.redundancy())));
    edge(service, service.uses().stream().map(use -> use.provider()).toList(), Relation.USES);
    edge(service, service.stores().stream().map(store -> store.mount()).toList(), Relation.KEEPS);
    edge(service, service.nodes(), Relation.RUNS_ON);
  }

  private static String words(Redundancy redundancy) {
    if (redundancy instanceof Redundancy.ActiveActive) {
      return "active/active";
    }
    if (redundancy instanceof Redundancy.ActivePassive passive) {
      return "active/passive, " + passive.active().name() + " first";
    }
    if (redundancy instanceof Redundancy.Quorum quorum) {
      return "quorum of " + quorum.needed();
    }
    return "single";
  }

  private void draw(Element element, Shape shape, List<String> lines) {
    drafts.putIfAbsent(element.id(), new Draft(shape, lines, Optional.empty()));
  }

  private void edge(Element from, Collection<ElementId> to, Relation relation) {
    for (ElementId each : to) {
      edges.add(new Edge(from.id(), each, relation));
    }
  }
}
