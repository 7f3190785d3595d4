package io.hadsl.core.validation.shape;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.value.ElementId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What services and externals are there for, as far as it is known. */
public final class Purposes {

  private Purposes() {}

  /** What a service or external is there for. */
  public static Set<Serves.Purpose> of(TopologyIndex index, ElementId provider) {
    Set<Serves.Purpose> found = EnumSet.noneOf(Serves.Purpose.class);
    List<Instance> instances = index.instancesOf(provider);
    if (!instances.isEmpty()) {
      index.facts(instances.get(0), Serves.class).forEach(each -> found.add(each.fact().purpose()));
    }
    index
        .topology()
        .find(provider, External.class)
        .ifPresent(
            external ->
                StatedOf.kind(external.facts(), Serves.class)
                    .forEach(each -> found.add(each.fact().purpose())));
    return found;
  }
}
