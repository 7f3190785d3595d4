package io.hadsl.core.validation.shape;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.value.ElementId;
import java.util.EnumSet;
import java.util.Set;

/** What services and externals are there for, as far as it is known. */
public final class Purposes {

  private Purposes() {}

  /** What a service or external is there for. */
  public static Set<Serves.Purpose> of(TopologyIndex index, ElementId provider) {
    Set<Serves.Purpose> found = EnumSet.noneOf(Serves.Purpose.class);
    index.factsOf(provider, Serves.class).forEach(each -> found.add(each.fact().purpose()));
    return found;
  }
}
