package io.hadsl.cli.graph;

import io.hadsl.core.rule.Severity;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A picture before it has a syntax.
 *
 * @param name the topology's name
 * @param vertices in order
 * @param edges in order
 */
record Graph(String name, List<Vertex> vertices, List<Edge> edges) {

  /** What a vertex is. */
  enum Shape {
    ENTRYPOINT,
    SERVICE,
    EXTERNAL,
    MOUNT,
    NODE
  }

  /** What an edge says. */
  enum Relation {
    /** An entrypoint leads to a service or external. */
    LEADS_TO("leads to"),
    /** A service needs another. */
    USES("uses"),
    /** A service keeps files on a mount. */
    KEEPS("keeps files on"),
    /** A mount's files come from there. */
    SERVED_BY("served by"),
    /** A service runs on a node. */
    RUNS_ON("runs on"),
    /** A mount is mounted on a node. */
    MOUNTED_ON("mounted on");

    private final String words;

    Relation(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }

    /** Whether it says where something is, and not what it needs. */
    boolean isPlace() {
      return this == RUNS_ON || this == MOUNTED_ON;
    }
  }

  /**
   * Something drawn.
   *
   * @param id the element's id
   * @param shape what it is
   * @param lines its label
   * @param zone the failure domain to draw it in
   * @param worst the worst finding about it that nobody accepted
   */
  record Vertex(
      ElementId id,
      Shape shape,
      List<String> lines,
      Optional<String> zone,
      Optional<Severity> worst) {}

  /** A line between two. */
  record Edge(ElementId from, ElementId to, Relation relation) {}

  /** The vertices that stand in no failure domain. */
  List<Vertex> outsideZones() {
    return vertices.stream().filter(vertex -> vertex.zone().isEmpty()).toList();
  }

  /** The others, by their failure domains. */
  Map<String, List<Vertex>> byZone() {
    Map<String, List<Vertex>> zones = new LinkedHashMap<>();
    for (Vertex vertex : vertices) {
      vertex
          .zone()
          .ifPresent(zone -> zones.computeIfAbsent(zone, name -> new ArrayList<>()).add(vertex));
    }
    return zones;
  }
}
