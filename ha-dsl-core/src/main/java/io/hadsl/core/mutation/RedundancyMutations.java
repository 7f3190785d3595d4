package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.add;
import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.fact;
import static io.hadsl.core.mutation.Edits.rebuild;

import io.hadsl.core.fact.Arbiter;
import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Capacity;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.fact.PhpWorkers;
import io.hadsl.core.fact.RecoveryGoal;
import io.hadsl.core.fact.Resolvers;
import io.hadsl.core.fact.RunBy;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Uplinks;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Breaks what is there twice, and stands apart. */
final class RedundancyMutations {

  private RedundancyMutations() {}

  static List<Mutation> all() {
    List<Mutation> all = new ArrayList<>();
    all.add(alone("no-spof-in-request-path", Set.of()));
    all.add(alone("db-redundant", Set.of(Serves.Purpose.DATABASE)));
    all.add(alone("lb-redundant", Set.of(Serves.Purpose.LOAD_BALANCER)));
    all.add(alone("broker-redundant", Set.of(Serves.Purpose.BROKER)));
    all.add(
        fact(
            "cache-redundant-if-stateful",
            "holds sessions, which its loss would end",
            Serves.class,
            (t, serves) ->
                serves.purpose() == Serves.Purpose.CACHE
                    ? new Serves(Serves.Purpose.SESSIONS)
                    : null));
    all.add(
        change(
            "storage-redundant",
            "runs on one node, although entrypoints need its files",
            Service.class,
            (t, s) ->
                s.nodes().size() > 1
                        && isNeeded(t, s.id())
                        && t.all(SharedMount.class).stream()
                            .anyMatch(each -> each.source().server().equals(Optional.of(s.id())))
                    ? single(s)
                    : null));
    all.add(
        change(
            "replicas-at-least-two",
            "has one instance left",
            Service.class,
            (t, s) ->
                s.nodes().size() == 2
                        && !(s.redundancy() instanceof Redundancy.Quorum)
                        && s.crons().stream().allMatch(c -> c.owner().equals(s.nodes().get(0)))
                        && (!(s.redundancy() instanceof Redundancy.ActivePassive passive)
                            || passive.active().equals(s.nodes().get(0)))
                    ? Copies.on(s, s.nodes().subList(0, 1), s.redundancy())
                    : null));
    all.add(
        change(
            "quorum-size",
            "needs too few of its voters",
            Service.class,
            (t, s) ->
                s.redundancy() instanceof Redundancy.Quorum && s.nodes().size() >= 2
                    ? Copies.on(s, s.nodes(), new Redundancy.Quorum(1))
                    : null));
    all.add(
        rebuild(
            "quorum-odd",
            "has one more voter, and an even number now",
            Service.class,
            RedundancyMutations::evenly));
    all.add(
        rebuild(
            "anti-affinity-domain",
            "has all its instances in one zone",
            Service.class,
            (t, s) -> s.redundancy() instanceof Redundancy.Quorum ? null : together(t, s)));
    all.add(
        rebuild(
            "zone-loss-keeps-quorum",
            "has all its voters in one zone",
            Service.class,
            (t, s) -> s.redundancy() instanceof Redundancy.Quorum ? together(t, s) : null));
    all.add(
        change(
            "domain-declared",
            "stands in no zone",
            Node.class,
            (t, node) ->
                node.zone().isPresent()
                        && t.services().stream()
                            .anyMatch(s -> s.nodes().size() > 1 && s.nodes().contains(node.id()))
                        && t.nodes().stream().filter(n -> n.zone().isPresent()).count() > 1
                    ? Copies.in(node, Optional.empty())
                    : null));
    all.add(
        rebuild(
            "arbiter-third-domain",
            "has its arbiter beside one of the others",
            Service.class,
            RedundancyMutations::arbiterBeside));
    all.add(
        add(
            "arbiter-not-on-lb-only",
            "has its arbiter on a load balancer",
            t ->
                t.services().stream()
                    .filter(s -> !Edits.factsOf(t, s, Arbiter.class).isEmpty())
                    .map(s -> balancerOn(Edits.factsOf(t, s, Arbiter.class).get(0).node(), s))));
    all.add(
        change(
            "control-plane-not-in-data-path",
            "needs what configures the nodes",
            Service.class,
            (t, s) ->
                isNeeded(t, s.id())
                    ? controller(t)
                        .filter(c -> !c.equals(s) && !isNeededBy(t, s.id(), c.id()))
                        .map(c -> s.toBuilder().uses(c).build())
                        .orElse(null)
                    : null));
    all.add(
        Edits.noFact(
            "external-dependency-declared",
            "does not say who runs it",
            RunBy.class,
            (t, e) -> e instanceof External && isNeeded(t, e.id())));
    all.add(
        fact(
            "n-plus-one-capacity",
            "has a peak that it carries with all instances only",
            Capacity.class,
            (t, c) -> new Capacity(1, 1_000_000, c.unit())));
    all.add(
        fact(
            "maintenance-keeps-n-plus-one",
            "has a peak that one instance does not carry",
            Capacity.class,
            (t, c) -> new Capacity(c.perInstance(), c.perInstance() + 1, c.unit())));
    all.add(
        fact(
            "db-connection-budget",
            "opens more connections than its server takes",
            OpensConnections.class,
            (t, c) -> new OpensConnections(c.server(), 1_000_000)));
    all.add(
        fact(
            "php-fpm-children-sane",
            "has as many workers as Debian gives it",
            PhpWorkers.class,
            (t, workers) -> new PhpWorkers(5)));
    all.add(
        fact(
            "dns-redundant",
            "asks one name server",
            Resolvers.class,
            (t, r) -> new Resolvers(r.addresses().subList(0, 1))));
    all.add(
        fact(
            "lan-redundant",
            "is connected by one switch",
            Uplinks.class,
            (t, uplinks) -> Uplinks.to("sw1")));
    all.add(
        fact(
            "rto-rpo-declared",
            "is copied once in a month",
            Backup.class,
            (t, b) -> new Backup(b.set(), b.to(), 60 * 24 * 30, b.contents())));
    return all;
  }

  private static Mutation alone(String rule, Set<Serves.Purpose> purposes) {
    return change(
        rule,
        "runs on one node, although entrypoints need it",
        Service.class,
        (t, s) ->
            s.nodes().size() > 1
                    && isNeeded(t, s.id())
                    && s.crons().stream().allMatch(c -> c.owner().equals(s.nodes().get(0)))
                    && Edits.factsOf(t, s, RecoveryGoal.class).isEmpty()
                    && fits(t, s, purposes)
                ? single(s)
                : null);
  }

  private static boolean fits(Topology t, Service s, Set<Serves.Purpose> purposes) {
    List<Serves> serves = Edits.factsOf(t, s, Serves.class);
    boolean isStorage =
        t.all(SharedMount.class).stream()
            .anyMatch(each -> each.source().server().equals(Optional.of(s.id())));
    return purposes.isEmpty()
        ? serves.isEmpty() && !isStorage
        : serves.stream().anyMatch(each -> purposes.contains(each.purpose()));
  }

  private static Service single(Service s) {
    return Copies.on(s, s.nodes().subList(0, 1), new Redundancy.Single());
  }

  private static Optional<Service> controller(Topology t) {
    return t.services().stream()
        .filter(
            s ->
                Edits.factsOf(t, s, Serves.class).stream()
                    .anyMatch(each -> each.purpose() == Serves.Purpose.CONTROL))
        .findFirst();
  }

  /** Whether an entrypoint rests on something. */
  static boolean isNeeded(Topology t, ElementId id) {
    for (Entrypoint entrypoint : t.all(Entrypoint.class)) {
      Set<ElementId> seen = new HashSet<>();
      need(t, entrypoint.front(), seen);
      entrypoint.behind().forEach(each -> need(t, each, seen));
      if (seen.contains(id)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNeededBy(Topology t, ElementId provider, ElementId user) {
    Set<ElementId> seen = new HashSet<>();
    need(t, user, seen);
    return seen.contains(provider);
  }

  private static void need(Topology t, ElementId id, Set<ElementId> seen) {
    if (!seen.add(id)) {
      return;
    }
    t.find(id, Service.class)
        .ifPresent(
            service -> {
              service.uses().forEach(use -> need(t, use.provider(), seen));
              service
                  .stores()
                  .forEach(
                      store ->
                          t.find(store.mount(), SharedMount.class)
                              .flatMap(mount -> mount.source().server())
                              .ifPresent(server -> need(t, server, seen)));
            });
  }

  private static @Nullable Topology evenly(Topology t, Service s) {
    if (!(s.redundancy() instanceof Redundancy.Quorum) || s.nodes().size() % 2 == 0) {
      return null;
    }
    Optional<Node> other =
        t.nodes().stream().filter(each -> !s.nodes().contains(each.id())).findFirst();
    Node first = t.find(s.nodes().get(0), Node.class).orElse(null);
    if (first == null) {
      return null;
    }
    TopologyBuilder more = t.toBuilder();
    Node voter =
        other.orElseGet(
            () -> more.node("mutant-voter", "198.51.100.9", first.os(), n -> n.like(first)));
    int needed = (s.nodes().size() + 1) / 2 + 1;
    Service now = Copies.on(s, Copies.plus(s.nodes(), voter.id()), new Redundancy.Quorum(needed));
    return Copies.replaced(more.build(), s, now);
  }

  private static @Nullable Topology together(Topology t, Service s) {
    Optional<ElementId> zone =
        s.nodes().stream()
            .flatMap(id -> t.find(id, Node.class).flatMap(Node::zone).stream())
            .findFirst();
    if (zone.isEmpty() || s.nodes().size() < 2) {
      return null;
    }
    Topology result = t;
    for (ElementId id : s.nodes()) {
      Node node = t.find(id, Node.class).orElse(null);
      if (node == null || node.zone().isEmpty()) {
        return null;
      }
      result = Copies.replaced(result, node, Copies.in(node, zone));
    }
    return result;
  }

  private static @Nullable Topology arbiterBeside(Topology t, Service s) {
    List<Arbiter> arbiters = Edits.factsOf(t, s, Arbiter.class);
    if (arbiters.isEmpty()) {
      return null;
    }
    ElementId arbiter = arbiters.get(0).node();
    Optional<ElementId> zone =
        s.nodes().stream()
            .filter(id -> !id.equals(arbiter))
            .flatMap(id -> t.find(id, Node.class).flatMap(Node::zone).stream())
            .findFirst();
    return t.find(arbiter, Node.class)
        .filter(node -> zone.isPresent() && node.zone().isPresent())
        .map(node -> Copies.replaced(t, node, Copies.in(node, zone)))
        .orElse(null);
  }

  private static Element balancerOn(ElementId node, Service like) {
    return new Service(
        "mutant-balancer",
        new Says(new Serves(Serves.Purpose.LOAD_BALANCER)),
        List.of(node),
        new Redundancy.Single(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        like.declaredAt());
  }
}
