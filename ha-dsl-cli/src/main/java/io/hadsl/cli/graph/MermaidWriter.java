package io.hadsl.cli.graph;

import io.hadsl.cli.graph.Graph.Edge;
import io.hadsl.cli.graph.Graph.Vertex;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.value.ElementId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes Mermaid's flowcharts: the one place that knows their quoting. */
final class MermaidWriter {

  private final Graph graph;
  private final Map<ElementId, String> names = new HashMap<>();
  private final StringBuilder out = new StringBuilder("flowchart LR\n");

  MermaidWriter(Graph graph) {
    this.graph = graph;
    // Ids may hold what Mermaid takes for syntax, so vertices are numbered.
    for (Vertex vertex : graph.vertices()) {
      names.put(vertex.id(), "v" + names.size());
    }
  }

  String text() {
    graph.outsideZones().forEach(vertex -> vertex("  ", vertex));
    int number = 0;
    for (Map.Entry<String, List<Vertex>> zone : graph.byZone().entrySet()) {
      out.append("  subgraph z").append(number++).append('[');
      quote(zone.getKey());
      out.append("]\n");
      zone.getValue().forEach(vertex -> vertex("    ", vertex));
      out.append("  end\n");
    }
    graph.edges().forEach(this::edge);
    classes();
    return out.toString();
  }

  private void vertex(String indent, Vertex vertex) {
    String brackets =
        switch (vertex.shape()) {
          case ENTRYPOINT -> "([])";
          case SERVICE -> "[]";
          case EXTERNAL -> "[[]]";
          case MOUNT -> "[()]";
          case NODE -> "{{}}";
        };
    int half = brackets.length() / 2;
    out.append(indent).append(nameOf(vertex.id())).append(brackets, 0, half);
    quote(String.join("\n", vertex.lines()));
    out.append(brackets, half, brackets.length());
    vertex.worst().ifPresent(worst -> out.append(":::").append(className(worst)));
    out.append('\n');
  }

  private void edge(Edge edge) {
    out.append("  ").append(nameOf(edge.from()));
    if (edge.relation().isPlace()) {
      out.append(" -.-> ");
    } else {
      out.append(" -->|").append(edge.relation().words()).append("| ");
    }
    out.append(nameOf(edge.to())).append('\n');
  }

  private void classes() {
    Set<Severity> used = EnumSet.noneOf(Severity.class);
    graph.vertices().forEach(vertex -> vertex.worst().ifPresent(used::add));
    for (Severity severity : used) {
      out.append("  classDef ").append(className(severity));
      out.append(" stroke:").append(DotWriter.colour(severity)).append(",stroke-width:2px");
      out.append(",fill:").append(DotWriter.fill(severity)).append('\n');
    }
  }

  private String nameOf(ElementId id) {
    return names.getOrDefault(id, "v");
  }

  private static String className(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** In quotes, characters that mean something are written by number, as {@code #34;}. */
  private void quote(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("<br>");
      } else if ("\"#<>&`".indexOf(c) >= 0) {
        out.append('#').append((int) c).append(';');
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }
}
