package io.hadsl.core.mutation;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The few ways in which mutations are written. */
final class Edits {

  private Edits() {}

  /** What becomes of a thing in a topology; null where the mutation cannot be done. */
  interface Change<T> {
    @Nullable T of(Topology topology, T thing);
  }

  /** Changes each element of a kind. */
  static <E extends Element> Mutation change(
      String rule, String what, Class<E> kind, Change<E> change) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            topology.all(kind).stream()
                .flatMap(
                    old -> {
                      E now = change.of(topology, old);
                      return now == null || now.equals(old)
                          ? Stream.of()
                          : Stream.of(
                              new Mutant(mutation, old, () -> Copies.replaced(topology, old, now)));
                    }));
  }

  /** Adds an element; its line is that of what it was made from. */
  static Mutation add(String rule, String what, Function<Topology, Stream<Element>> more) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            more.apply(topology)
                .map(each -> new Mutant(mutation, each, () -> Copies.with(topology, each))));
  }

  /** Takes elements of a kind away. */
  static <E extends Element> Mutation remove(
      String rule, String what, Class<E> kind, BiPredicate<Topology, E> which) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            topology.all(kind).stream()
                .filter(each -> which.test(topology, each))
                .map(each -> new Mutant(mutation, each, () -> Copies.without(topology, each))));
  }

  /** Makes whole topologies out of each element of a kind. */
  static <E extends Element> Mutation rebuild(
      String rule, String what, Class<E> kind, BiFunction<Topology, E, @Nullable Topology> change) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            topology.all(kind).stream()
                .flatMap(
                    each -> {
                      Topology now = change.apply(topology, each);
                      return now == null
                          ? Stream.of()
                          : Stream.of(new Mutant(mutation, each, () -> now));
                    }));
  }

  /** Changes facts of a kind, whether a component knows them or a person stated them. */
  static <F extends Fact> Mutation fact(String rule, String what, Class<F> kind, Change<F> change) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            topology.elements().stream()
                .flatMap(
                    each ->
                        Stream.concat(
                            stated(mutation, topology, each, kind, change),
                            known(mutation, topology, each, kind, change))));
  }

  /** Takes facts of a kind away. */
  static <F extends Fact> Mutation noFact(
      String rule, String what, Class<F> kind, BiPredicate<Topology, Element> where) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            topology.elements().stream()
                .filter(each -> where.test(topology, each))
                .flatMap(each -> without(mutation, topology, each, kind)));
  }

  private static Stream<Mutant> without(
      Mutation mutation, Topology topology, Element element, Class<? extends Fact> kind) {
    List<Stated<StatedFact>> facts = Copies.facts(element);
    return facts.stream()
        .filter(each -> kind.isInstance(each.fact()))
        .limit(1)
        .map(
            each ->
                new Mutant(
                    mutation,
                    element.id(),
                    each.declaredAt(),
                    () ->
                        Copies.replaced(
                            topology,
                            element,
                            Copies.withFacts(
                                element,
                                facts.stream()
                                    .filter(other -> !kind.isInstance(other.fact()))
                                    .toList()))));
  }

  private static <F extends Fact> Stream<Mutant> stated(
      Mutation mutation, Topology topology, Element element, Class<F> kind, Change<F> change) {
    List<Stated<StatedFact>> facts = Copies.facts(element);
    List<Mutant> found = new ArrayList<>();
    for (int i = 0; i < facts.size(); i++) {
      Stated<StatedFact> old = facts.get(i);
      if (kind.isInstance(old.fact())
          && change.of(topology, kind.cast(old.fact())) instanceof StatedFact now
          && !now.equals(old.fact())) {
        List<Stated<StatedFact>> other = new ArrayList<>(facts);
        other.set(i, new Stated<>(now, old.declaredAt()));
        found.add(
            new Mutant(
                mutation,
                element.id(),
                old.declaredAt(),
                () -> Copies.replaced(topology, element, Copies.withFacts(element, other))));
      }
    }
    return found.stream();
  }

  private static <F extends Fact> Stream<Mutant> known(
      Mutation mutation, Topology topology, Element element, Class<F> kind, Change<F> change) {
    if (!(element instanceof Service service)) {
      return Stream.of();
    }
    BiFunction<Instance, ComponentFacts, ComponentFacts> otherwise =
        (instance, facts) -> others(facts, each -> changed(topology, each, kind, change));
    return known(mutation, topology, service, otherwise);
  }

  private static <F extends Fact> Fact changed(
      Topology topology, Fact fact, Class<F> kind, Change<F> change) {
    Fact now = kind.isInstance(fact) ? change.of(topology, kind.cast(fact)) : null;
    return now == null ? fact : now;
  }

  /** Facts whose others are mapped one by one. */
  static ComponentFacts others(ComponentFacts facts, Function<Fact, Fact> change) {
    return otherFacts(facts, facts.others().stream().map(change).toList());
  }

  /** Facts with other others. */
  static ComponentFacts otherFacts(ComponentFacts facts, List<? extends Fact> others) {
    return new ComponentFacts(
        facts.units(),
        facts.packageAccounts(),
        facts.equalSecrets(),
        facts.listens(),
        facts.rollout(),
        List.copyOf(others));
  }

  /** Facts of instances that need not wait for the first. */
  static ComponentFacts parallel(ComponentFacts facts) {
    return new ComponentFacts(
        facts.units(),
        facts.packageAccounts(),
        facts.equalSecrets(),
        facts.listens(),
        ComponentFacts.Rollout.PARALLEL,
        facts.others());
  }

  /** Changes what a component knows of its instances, where that is something else. */
  static Mutation facts(
      String rule,
      String what,
      BiPredicate<Topology, Service> where,
      BiFunction<Instance, ComponentFacts, ComponentFacts> change) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            topology.services().stream()
                .filter(service -> where.test(topology, service))
                .flatMap(service -> known(mutation, topology, service, change)));
  }

  private static Stream<Mutant> known(
      Mutation mutation,
      Topology topology,
      Service service,
      BiFunction<Instance, ComponentFacts, ComponentFacts> change) {
    boolean differs = false;
    for (Instance instance : instances(topology, service)) {
      try {
        ComponentFacts facts = instance.facts();
        differs |= !change.apply(instance, facts).equals(facts);
      } catch (RuntimeException unusual) {
        return Stream.of(); // validation tells of it
      }
    }
    return differs
        ? Stream.of(
            new Mutant(
                mutation,
                service,
                () ->
                    Copies.replaced(
                        topology,
                        service,
                        service.toBuilder()
                            .madeOf(new Otherwise(service.component(), change))
                            .build())))
        : Stream.of();
  }

  /** The instances of a service. */
  static List<Instance> instances(Topology topology, Service service) {
    List<Instance> instances = new ArrayList<>();
    for (ElementId node : service.nodes()) {
      topology
          .find(node, Node.class)
          .ifPresent(each -> instances.add(new Instance(topology, service, each)));
    }
    return instances;
  }

  /** The facts of a kind that a service's component knows or that are stated of the service. */
  static <F extends Fact> List<F> factsOf(Topology topology, Service service, Class<F> kind) {
    List<F> found = new ArrayList<>();
    for (Stated<StatedFact> each : service.facts()) {
      if (kind.isInstance(each.fact())) {
        found.add(kind.cast(each.fact()));
      }
    }
    try {
      for (Instance instance : instances(topology, service)) {
        instance.facts().others().stream()
            .filter(kind::isInstance)
            .map(kind::cast)
            .forEach(found::add);
      }
    } catch (RuntimeException unusual) {
      return found; // validation tells of it
    }
    return found;
  }

  /** Adds what is so of a service to what its component knows. */
  static Mutation say(
      String rule, String what, BiFunction<Topology, Service, @Nullable Fact> more) {
    return new Mutation(
        rule,
        what,
        (mutation, topology) ->
            topology.services().stream()
                .flatMap(
                    service -> {
                      Fact fact = more.apply(topology, service);
                      return fact == null
                          ? Stream.of()
                          : known(
                              mutation,
                              topology,
                              service,
                              (instance, facts) ->
                                  otherFacts(facts, Copies.plus(facts.others(), fact)));
                    }));
  }
}
