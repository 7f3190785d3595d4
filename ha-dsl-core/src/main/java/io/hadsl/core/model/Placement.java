package io.hadsl.core.model;

import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.StringJoiner;

/** Where something is: a node, or a group of nodes. */
public sealed interface Placement permits Node, NodeGroup {

  /**
   * The nodes, in order; the first is the one that does what may be done only once.
   *
   * @return ids of nodes
   */
  List<ElementId> nodes();

  /**
   * A short name for the place, part of the id of what stands there.
   *
   * @return the node's or group's name
   */
  String label();

  /**
   * Places as callers give them.
   *
   * @param place the first
   * @param more further ones
   * @return all of them, in order
   */
  static List<Placement> listOf(Placement place, Placement... more) {
    if (more.length == 0) {
      return List.of(place);
    }
    List<Placement> places = new ArrayList<>(more.length + 1);
    places.add(place);
    places.addAll(List.of(more));
    return places;
  }

  /**
   * The nodes of several places, each once.
   *
   * @param places in order
   * @return ids of nodes
   */
  static List<ElementId> nodesOf(List<? extends Placement> places) {
    if (places.size() == 1) {
      return places.get(0).nodes();
    }
    Set<ElementId> all = new LinkedHashSet<>();
    for (Placement place : places) {
      all.addAll(place.nodes());
    }
    return new ArrayList<>(all);
  }

  /**
   * The short name of several places.
   *
   * @param places in order
   * @return their labels joined by {@code +}
   */
  static String labelOf(List<? extends Placement> places) {
    if (places.size() == 1) {
      return places.get(0).label();
    }
    StringJoiner label = new StringJoiner("+");
    for (Placement place : places) {
      label.add(place.label());
    }
    return label.toString();
  }
}
