package io.hadsl.cli.graph;

import io.hadsl.cli.graph.Graph.Edge;
import io.hadsl.cli.graph.Graph.Shape;
import io.hadsl.cli.graph.Graph.Vertex;
import io.hadsl.core.rule.Severity;
import java.util.List;

/** Writes Graphviz's language: the one place that knows its quoting. */
final class DotWriter {

  private final Graph graph;
  private final StringBuilder out = new StringBuilder();

  DotWriter(Graph graph) {
    this.graph = graph;
  }

  String text() {
    out.append("digraph ").append(quote(graph.name())).append(" {\n");
    out.append("  rankdir=LR;\n");
    out.append("  node [fontname=\"sans-serif\", fontsize=10, style=filled, fillcolor=white];\n");
    out.append("  edge [fontname=\"sans-serif\", fontsize=8];\n");
    graph.outsideZones().forEach(vertex -> vertex("  ", vertex));
    graph.byZone().forEach(this::zone);
    graph.edges().forEach(this::edge);
    return out.append("}\n").toString();
  }

  private void zone(String name, List<Vertex> vertices) {
    out.append("  subgraph ").append(quote("cluster_" + name)).append(" {\n");
    out.append("    label=").append(quote(name)).append("; style=dashed;\n");
    vertices.forEach(vertex -> vertex("    ", vertex));
    out.append("  }\n");
  }

  private void vertex(String indent, Vertex vertex) {
    out.append(indent).append(quote(vertex.id().path()));
    out.append(" [shape=").append(shape(vertex.shape()));
    out.append(", label=").append(label(vertex.lines()));
    vertex
        .worst()
        .ifPresent(
            worst -> {
              out.append(", penwidth=2, color=").append(quote(colour(worst)));
              out.append(", fillcolor=").append(quote(fill(worst)));
            });
    out.append("];\n");
  }

  private void edge(Edge edge) {
    out.append("  ").append(quote(edge.from().path())).append(" -> ");
    out.append(quote(edge.to().path()));
    if (edge.relation().isPlace()) {
      out.append(" [style=dashed, color=gray50];\n");
    } else {
      out.append(" [label=").append(quote(edge.relation().words())).append("];\n");
    }
  }

  private static String shape(Shape shape) {
    return switch (shape) {
      case ENTRYPOINT -> "oval";
      case SERVICE -> "box";
      case EXTERNAL -> "component";
      case MOUNT -> "cylinder";
      case NODE -> "box3d";
    };
  }

  static String colour(Severity severity) {
    return switch (severity) {
      case ERROR -> "#c00000";
      case DANGER -> "#a000a0";
      case WARNING -> "#b07000";
      case ADVICE -> "#0070b0";
    };
  }

  static String fill(Severity severity) {
    return switch (severity) {
      case ERROR -> "#ffe0e0";
      case DANGER -> "#fce4fc";
      case WARNING -> "#fff2d0";
      case ADVICE -> "#e0f2ff";
    };
  }

  private static String label(List<String> lines) {
    StringBuilder label = new StringBuilder("\"");
    for (int i = 0; i < lines.size(); i++) {
      escape(label.append(i == 0 ? "" : "\\n"), lines.get(i));
    }
    return label.append('"').toString();
  }

  /** Inside quotes, a backslash begins an escape ({@code \N} is a vertex's name). */
  private static StringBuilder escape(StringBuilder to, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        to.append('\\');
      }
      to.append(c);
    }
    return to;
  }

  private static String quote(String text) {
    return escape(new StringBuilder("\""), text).append('"').toString();
  }
}
