package io.hadsl.core.mutation;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.function.Supplier;

/** A topology with one thing broken. */
public final class Mutant {

  private final Mutation mutation;
  private final ElementId element;
  private final DeclaredAt declaredAt;
  private final Supplier<Topology> made;

  Mutant(Mutation mutation, ElementId element, DeclaredAt declaredAt, Supplier<Topology> made) {
    this.mutation = mutation;
    this.element = element;
    this.declaredAt = declaredAt;
    this.made = made;
  }

  /** What is done to an element, whose line is the one to look at. */
  Mutant(Mutation mutation, Element element, Supplier<Topology> made) {
    this(mutation, element.id(), element.declaredAt(), made);
  }

  /**
   * What was done.
   *
   * @return the mutation
   */
  public Mutation mutation() {
    return mutation;
  }

  /**
   * What was changed, added, taken away, or copied.
   *
   * @return its id
   */
  public ElementId element() {
    return element;
  }

  /**
   * The line that declares what was changed.
   *
   * @return the place in the unbroken topology
   */
  public DeclaredAt declaredAt() {
    return declaredAt;
  }

  /**
   * The broken topology; made at each call, so that many mutants need no memory.
   *
   * @return equal to the unbroken one but for the one change
   */
  public Topology topology() {
    return made.get();
  }

  @Override
  public String toString() {
    return mutation.rule() + ": " + element + " " + mutation.change() + " (" + declaredAt + ")";
  }
}
