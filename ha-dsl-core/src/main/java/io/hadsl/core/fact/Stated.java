package io.hadsl.core.fact;

import io.hadsl.core.value.DeclaredAt;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A fact with the line that says so.
 *
 * @param fact the fact
 * @param declaredAt the line that stated it, or that declared the service whose component knows it
 * @param <T> the kind of fact
 */
public record Stated<T extends Fact>(T fact, DeclaredAt declaredAt) {

  /** Refuses null at the call that states it. */
  public Stated {
    Objects.requireNonNull(fact, "the fact");
  }

  /**
   * Facts that one line states.
   *
   * @param where the line
   * @param facts what it states
   * @return each with the line, in order
   */
  public static List<Stated<StatedFact>> at(DeclaredAt where, StatedFact... facts) {
    List<Stated<StatedFact>> stated = new ArrayList<>(facts.length);
    for (StatedFact fact : facts) {
      stated.add(new Stated<>(fact, where));
    }
    return stated;
  }
}
