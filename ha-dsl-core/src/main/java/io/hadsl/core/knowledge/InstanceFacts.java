package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What components know and people state of all instances; each component is asked once. */
final class InstanceFacts {

  private final Collection<List<Instance>> services;
  private final Map<Instance, ComponentFacts> asked;
  private @Nullable Map<Class<?>, List<Known<? extends Fact>>> byKind;

  InstanceFacts(Collection<List<Instance>> services) {
    this.services = services;
    this.asked = new ConcurrentHashMap<>(services.size() * 4);
  }

  ComponentFacts of(Instance instance) {
    ComponentFacts known = asked.get(instance);
    return known != null
        ? known
        : asked.computeIfAbsent(instance, each -> each.service().component().facts(each));
  }

  <T extends Fact> List<Stated<T>> of(Instance instance, Class<T> kind) {
    List<Stated<T>> found = new ArrayList<>(1);
    for (Fact each : of(instance).others()) {
      if (kind.isInstance(each)) {
        found.add(new Stated<>(kind.cast(each), instance.service().declaredAt()));
      }
    }
    found.addAll(StatedOf.kind(instance.service().facts(), kind));
    return found;
  }

  @SuppressWarnings("unchecked") // the map holds for each class what is found of that class
  synchronized <T extends Fact> List<Known<T>> all(Class<T> kind) {
    if (byKind == null) {
      byKind = sorted();
    }
    return Collections.unmodifiableList(
        (List<Known<T>>) (List<?>) byKind.getOrDefault(kind, List.of()));
  }

  /** One pass for all kinds: rules ask for many. */
  private Map<Class<?>, List<Known<? extends Fact>>> sorted() {
    Map<Class<?>, List<Known<? extends Fact>>> all = new HashMap<>();
    for (List<Instance> instances : services) {
      for (Instance instance : instances) {
        for (Fact each : of(instance).others()) {
          sort(new Known<>(instance, each, instance.service().declaredAt()), all);
        }
        for (Stated<StatedFact> each : instance.service().facts()) {
          sort(new Known<>(instance, each.fact(), each.declaredAt()), all);
        }
      }
    }
    return all;
  }

  private static void sort(
      Known<? extends Fact> fact, Map<Class<?>, List<Known<? extends Fact>>> all) {
    all.computeIfAbsent(fact.fact().getClass(), kind -> new ArrayList<>()).add(fact);
  }

  /** Asks all components, on all processors. */
  void askAll() {
    List<List<Instance>> all = new ArrayList<>(services);
    all.parallelStream()
        .forEach(
            instances -> {
              try {
                instances.forEach(this::of);
              } catch (RuntimeException e) {
                // The rule that asks again throws it with its own name.
              }
            });
  }
}
