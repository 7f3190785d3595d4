package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import java.util.ArrayList;
import java.util.List;

/** Picks the facts of one kind from what is stated of an element. */
public final class StatedOf {

  private StatedOf() {}

  /**
   * The facts of one kind.
   *
   * @param facts what is stated of a node, service, mount or external
   * @param kind the kind of fact
   * @return those of the kind, in the order in which they were stated
   */
  public static <T extends Fact> List<Stated<T>> kind(
      List<Stated<StatedFact>> facts, Class<T> kind) {
    if (facts.isEmpty()) {
      return List.of();
    }
    List<Stated<T>> found = new ArrayList<>(facts.size());
    for (Stated<StatedFact> each : facts) {
      if (kind.isInstance(each.fact())) {
        found.add(new Stated<>(kind.cast(each.fact()), each.declaredAt()));
      }
    }
    return found;
  }
}
