package io.hadsl.core.knowledge;

import io.hadsl.core.concurrent.AllProcessors;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.Instance;
import io.hadsl.core.value.DeclaredAt;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What components know and people state of all instances. */
final class InstanceFacts {

  /** Services whose components one thread asks at a time. */
  private static final int SHARE = 256;

  private final Collection<List<Instance>> services;
  private @Nullable Map<Class<?>, List<Known<? extends Fact>>> byKind;

  InstanceFacts(Collection<List<Instance>> services) {
    this.services = services;
  }

  <T extends Fact> List<Stated<T>> of(Instance instance, Class<T> kind) {
    List<Stated<T>> found = List.of();
    for (Fact each : instance.facts().others()) {
      if (kind.isInstance(each)) {
        found = with(found, new Stated<>(kind.cast(each), instance.service().declaredAt()));
      }
    }
    for (Stated<StatedFact> each : instance.service().facts()) {
      if (kind.isInstance(each.fact())) {
        found = with(found, new Stated<>(kind.cast(each.fact()), each.declaredAt()));
      }
    }
    return found;
  }

  /** Of most kinds nothing is known about most instances, and nothing is made to say so. */
  private static <T> List<T> with(List<T> found, T more) {
    List<T> all = found.isEmpty() ? new ArrayList<>(1) : found;
    all.add(more);
    return all;
  }

  @SuppressWarnings("unchecked") // the map holds for each class what is found of that class
  synchronized <T extends Fact> List<Known<T>> all(Class<T> kind) {
    if (byKind == null) {
      byKind = sorted(services);
    }
    return Collections.unmodifiableList(
        (List<Known<T>>) (List<?>) byKind.getOrDefault(kind, List.of()));
  }

  /**
   * Asks all components, and sorts what they say by its kind, on all processors.
   *
   * @return false if one of them threw; the rule that asks it again throws that with its own name
   */
  synchronized boolean askAll() {
    try {
      Map<Class<?>, List<Known<? extends Fact>>> all = new HashMap<>();
      for (Map<Class<?>, List<Known<? extends Fact>>> some :
          AllProcessors.mapShares(List.copyOf(services), SHARE, this::sorted)) {
        some.forEach((kind, known) -> listed(kind, all).addAll(known));
      }
      byKind = all;
      return true;
    } catch (RuntimeException e) {
      return false;
    }
  }

  /** One pass for all kinds: rules ask for many. */
  private Map<Class<?>, List<Known<? extends Fact>>> sorted(Collection<List<Instance>> some) {
    Map<Class<?>, List<Known<? extends Fact>>> all = new HashMap<>();
    for (List<Instance> instances : some) {
      for (Instance instance : instances) {
        sort(instance, all);
      }
    }
    return all;
  }

  private void sort(Instance instance, Map<Class<?>, List<Known<? extends Fact>>> all) {
    DeclaredAt declaredAt = instance.service().declaredAt();
    for (Fact each : instance.facts().others()) {
      sort(new Known<>(instance, each, declaredAt), all);
    }
    for (Stated<StatedFact> each : instance.service().facts()) {
      sort(new Known<>(instance, each.fact(), each.declaredAt()), all);
    }
  }

  private static void sort(
      Known<? extends Fact> fact, Map<Class<?>, List<Known<? extends Fact>>> all) {
    listed(fact.fact().getClass(), all).add(fact);
  }

  private static List<Known<? extends Fact>> listed(
      Class<?> kind, Map<Class<?>, List<Known<? extends Fact>>> all) {
    List<Known<? extends Fact>> known = all.get(kind);
    if (known == null) {
      known = new ArrayList<>();
      all.put(kind, known);
    }
    return known;
  }
}
