package io.hadsl.core.knowledge;

import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything whose loss alone takes an entrypoint down, with a shortest way to it.
 *
 * <p>All entrypoints must stay up, so one walk serves them all. From each part it goes on to
 * everything that the part needs; where a part has inputs to spare, it counts for each thing that
 * can be lost how many of the inputs fall with it. Those inputs are instances, which fall with
 * their node and its zone only, so that the whole is linear in the size of the graph.
 */
public final class SinglePoints {

  private final Map<Part, Part.Input> reachedBy = new LinkedHashMap<>();
  private final Map<Part, Part> reachedFrom = new HashMap<>();
  private final Map<Part, List<Part>> lost = new LinkedHashMap<>();
  private final Map<Part, Set<Part>> fatal = new HashMap<>();

  private SinglePoints() {}

  static SinglePoints of(Dependencies dependencies) {
    SinglePoints points = new SinglePoints();
    Deque<Part> open = new ArrayDeque<>(dependencies.entrypoints());
    while (!open.isEmpty()) {
      Part part = open.remove();
      if (part.kind().fails()) {
        points.lost.computeIfAbsent(part, key -> new ArrayList<>());
      }
      if (!part.needsAll()) {
        points.countLosses(part);
        continue;
      }
      for (Part.Input input : part.inputs()) {
        if (points.reachedBy.putIfAbsent(input.part(), input) == null) {
          points.reachedFrom.put(input.part(), part);
          open.add(input.part());
        }
      }
    }
    return points;
  }

  private void countLosses(Part spare) {
    Map<Part, Integer> falling = new LinkedHashMap<>();
    for (Part.Input input : spare.inputs()) {
      for (Part each : fatalTo(input.part())) {
        falling.merge(each, 1, Integer::sum);
      }
    }
    int toSpare = spare.inputs().size() - spare.needed();
    falling.forEach(
        (part, inputs) -> {
          if (inputs > toSpare) {
            lost.computeIfAbsent(part, key -> new ArrayList<>()).add(spare);
          }
        });
  }

  /** What takes a part down when it alone is lost. */
  private Set<Part> fatalTo(Part part) {
    Set<Part> known = fatal.get(part);
    if (known != null) {
      return known;
    }
    Set<Part> found = new LinkedHashSet<>();
    fatal.put(part, found);
    if (part.kind().fails()) {
      found.add(part);
    }
    if (part.needsAll()) {
      for (Part.Input input : part.inputs()) {
        found.addAll(fatalTo(input.part()));
      }
    }
    return found;
  }

  /**
   * Everything whose loss alone takes an entrypoint down.
   *
   * @return parts that can fail, nearest to the entrypoints first
   */
  public Set<Part> all() {
    return Collections.unmodifiableSet(lost.keySet());
  }

  /**
   * The redundant services that a single point stops in spite of their redundancy.
   *
   * @param single one of {@link #all}
   * @return their {@link Part.Kind#INSTANCES}; empty if something needs the part itself
   */
  public List<Part> stops(Part single) {
    return Collections.unmodifiableList(lost.getOrDefault(single, List.of()));
  }

  /**
   * What an entrypoint cannot do without.
   *
   * @return the parts that every entrypoint above them needs, nearest first
   */
  public Set<Part> necessary() {
    return Collections.unmodifiableSet(reachedBy.keySet());
  }

  /**
   * The way from an entrypoint to a part that it cannot do without.
   *
   * @param part one of {@link #necessary}
   * @return the steps, the entrypoint's first
   */
  public List<Part.Input> wayTo(Part part) {
    List<Part.Input> way = new ArrayList<>();
    Set<Part> seen = new HashSet<>();
    for (Part at = part; at != null && seen.add(at); at = reachedFrom.get(at)) {
      Part.Input step = reachedBy.get(at);
      if (step != null) {
        way.add(step);
      }
    }
    Collections.reverse(way);
    return way;
  }

  /**
   * An entrypoint that a part takes down.
   *
   * @param part one of {@link #necessary}
   * @return the entrypoint's id
   */
  public ElementId entrypointOf(Part part) {
    Part at = part;
    for (Part above = reachedFrom.get(at); above != null; above = reachedFrom.get(at)) {
      at = above;
    }
    return at.id();
  }
}
