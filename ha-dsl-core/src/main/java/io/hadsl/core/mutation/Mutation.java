package io.hadsl.core.mutation;

import io.hadsl.core.model.Topology;
import java.util.stream.Stream;

/** A way to break a topology that one rule should notice, wherever that can be done. */
public final class Mutation {

  /** Where it can be done. */
  interface Places {
    Stream<Mutant> in(Mutation mutation, Topology topology);
  }

  private final String rule;
  private final String change;
  private final Places places;

  Mutation(String rule, String change, Places places) {
    this.rule = rule;
    this.change = change;
    this.places = places;
  }

  /**
   * The rule that should notice it.
   *
   * @return its id
   */
  public String rule() {
    return rule;
  }

  /**
   * What it does to an element, to follow the element's name.
   *
   * @return such as {@code gets another number on one node}
   */
  public String change() {
    return change;
  }

  /**
   * The topology broken at each place where it can be, in the order of declaration.
   *
   * @param topology a topology that the rule finds nothing in
   * @return the mutants; none if it has nothing that could be broken so
   */
  public Stream<Mutant> in(Topology topology) {
    return places.in(this, topology);
  }

  @Override
  public String toString() {
    return rule + ": " + change;
  }
}
