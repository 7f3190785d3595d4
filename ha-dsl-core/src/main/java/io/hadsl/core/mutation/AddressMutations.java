package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.facts;
import static io.hadsl.core.mutation.Edits.rebuild;
import static io.hadsl.core.mutation.Edits.say;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.SingleWriter;
import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpTrack;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.PrefixedAddress;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Breaks addresses that move between nodes. */
final class AddressMutations {

  private AddressMutations() {}

  static List<Mutation> all() {
    return List.of(
        onOne(
            "vrid-equal-in-group",
            "has another VRID on one node",
            v -> with(v, parts -> parts.routerId = v.routerId() == 255 ? 1 : v.routerId() + 1)),
        rebuild(
            "vrid-unique-per-segment",
            "has a VRID that another address has",
            Service.class,
            AddressMutations::twoAddresses),
        onAll(
            "vip-in-node-subnet",
            "is in no network of the nodes",
            (t, v) -> at(v, new PrefixedAddress(IpAddress.of("203.0.113.77"), 24))),
        onAll(
            "vip-not-a-host-address",
            "is the address of a node as well",
            (t, v) ->
                t.nodes().isEmpty()
                    ? v
                    : at(
                        v,
                        new PrefixedAddress(
                            t.nodes().get(t.nodes().size() - 1).address(), v.address().prefix()))),
        onAll(
            "vrrp-nopreempt-backup",
            "is left to others, and taken at once",
            (t, v) ->
                with(
                    v,
                    parts -> {
                      parts.start = VrrpInstance.Start.MASTER;
                      parts.preemption = VrrpInstance.Preemption.LEAVES;
                    })),
        onAll(
            "vrrp-priorities-distinct",
            "has the same priority on all nodes",
            (t, v) -> with(v, parts -> parts.priority = 100)),
        onOne(
            "vrrp-unicast-symmetric",
            "sends its advertisements to nobody from one node",
            v -> with(v, parts -> parts.peers = List.of(IpAddress.of("198.51.100.250")))),
        tracked(
            "vrrp-priority-255-untracked",
            "has the highest priority, which no failure lowers",
            (instance, v) ->
                instance.isFirst() && v.weakest().isPresent()
                    ? with(v, parts -> parts.priority = 255)
                    : v),
        tracked(
            "vrrp-script-security",
            "watches a script on a share",
            (instance, v) ->
                instance.topology().all(SharedMount.class).stream()
                    .filter(each -> each.nodes().contains(instance.node().id()))
                    .findFirst()
                    .map(
                        each ->
                            watching(
                                v,
                                List.of(
                                    new VrrpTrack(
                                        VrrpTrack.Kind.SCRIPT,
                                        each.path().resolve("check").value(),
                                        0))))
                    .orElse(v)),
        tracked("vrrp-tracks-service", "watches nothing", (instance, v) -> watching(v, List.of())),
        tracked(
            "vrrp-weight-flips",
            "stays where it is when what it watches fails",
            (instance, v) ->
                watching(
                    v,
                    v.tracks().stream()
                        .map(each -> new VrrpTrack(each.kind(), each.what(), -1))
                        .toList())),
        rebuild(
            "leader-vip-colocated",
            "leads to a service that does not run on all its nodes",
            Service.class,
            AddressMutations::apart),
        rebuild(
            "nonlocal-bind",
            "cannot start where the address is not",
            Node.class,
            AddressMutations::withoutNonlocal),
        say(
            "vrrp-not-for-data",
            "decides by an address which copy of the data is written to",
            (t, s) ->
                s.nodes().size() == 2
                        && t.usersOf(s.id()).stream()
                            .anyMatch(user -> !Edits.factsOf(t, user, VrrpInstance.class).isEmpty())
                    ? new SingleWriter("mutant")
                    : null));
  }

  private static Mutation onOne(String rule, String what, UnaryOperator<VrrpInstance> change) {
    return vrrp(
        rule,
        what,
        (t, s) -> s.nodes().size() > 1,
        (instance, v) ->
            instance.index() == instance.service().nodes().size() - 1 ? change.apply(v) : v);
  }

  private static Mutation onAll(
      String rule, String what, BiFunction<Topology, VrrpInstance, VrrpInstance> change) {
    return vrrp(
        rule,
        what,
        (t, s) -> s.nodes().size() > 1,
        (instance, v) -> change.apply(instance.topology(), v));
  }

  private static Mutation tracked(
      String rule, String what, BiFunction<Instance, VrrpInstance, VrrpInstance> change) {
    return vrrp(
        rule,
        what,
        (t, s) ->
            s.nodes().size() > 1
                && Edits.factsOf(t, s, VrrpInstance.class).stream()
                    .anyMatch(each -> !each.tracks().isEmpty()),
        change);
  }

  private static Mutation vrrp(
      String rule,
      String what,
      BiPredicate<Topology, Service> where,
      BiFunction<Instance, VrrpInstance, VrrpInstance> change) {
    return facts(
        rule,
        what,
        (t, s) -> where.test(t, s) && !Edits.factsOf(t, s, VrrpInstance.class).isEmpty(),
        (instance, facts) ->
            Edits.others(
                facts, each -> each instanceof VrrpInstance v ? change.apply(instance, v) : each));
  }

  private static VrrpInstance at(VrrpInstance v, PrefixedAddress address) {
    return with(v, parts -> parts.address = address);
  }

  private static VrrpInstance watching(VrrpInstance v, List<VrrpTrack> tracks) {
    return with(v, parts -> parts.tracks = tracks);
  }

  private static VrrpInstance with(VrrpInstance v, Consumer<Parts> change) {
    Parts parts = new Parts(v);
    change.accept(parts);
    return new VrrpInstance(
        parts.address,
        parts.routerId,
        parts.priority,
        v.interval(),
        parts.start,
        parts.preemption,
        v.source(),
        parts.peers,
        parts.tracks);
  }

  /** What is changed of a holder. */
  private static final class Parts {
    private PrefixedAddress address;
    private int routerId;
    private int priority;
    private VrrpInstance.Start start;
    private VrrpInstance.Preemption preemption;
    private List<IpAddress> peers;
    private List<VrrpTrack> tracks;

    Parts(VrrpInstance v) {
      address = v.address();
      routerId = v.routerId();
      priority = v.priority();
      start = v.start();
      preemption = v.preemption();
      peers = v.peers();
      tracks = v.tracks();
    }
  }

  /** A second address of the same nodes, with the VRID of the first. */
  private static @Nullable Topology twoAddresses(Topology t, Service s) {
    if (Edits.factsOf(t, s, VrrpInstance.class).isEmpty()) {
      return null;
    }
    Service second = Copies.named(s, s.name() + "-again");
    BiFunction<Instance, ComponentFacts, ComponentFacts> moved =
        (instance, facts) -> Edits.others(facts, AddressMutations::next);
    return Copies.with(t, second.toBuilder().madeOf(new Otherwise(s.component(), moved)).build());
  }

  private static Fact next(Fact fact) {
    if (!(fact instanceof VrrpInstance v)) {
      return fact;
    }
    String address = v.address().address().value();
    int dot = address.lastIndexOf('.') + 1;
    int last = dot == 0 ? 0 : Integer.parseInt(address.substring(dot), 10);
    IpAddress next = IpAddress.of(address.substring(0, dot) + (last > 200 ? last - 97 : last + 47));
    return at(v, new PrefixedAddress(next, v.address().prefix()));
  }

  /** The service of an address leaves the last node that may hold it. */
  private static @Nullable Topology apart(Topology t, Service address) {
    if (Edits.factsOf(t, address, VrrpInstance.class).isEmpty() || address.nodes().size() < 2) {
      return null;
    }
    Optional<Service> served =
        address.uses().stream()
            .flatMap(use -> t.find(use.provider(), Service.class).stream())
            .filter(each -> each.nodes().size() > 1 && each.nodes().containsAll(address.nodes()))
            .findFirst();
    return served
        .map(
            each ->
                Copies.replaced(
                    t,
                    each,
                    Copies.on(each, List.of(each.nodes().get(0)), new Redundancy.Single())))
        .orElse(null);
  }

  private static @Nullable Topology withoutNonlocal(Topology t, Node node) {
    if (!"1".equals(node.local().sysctls().get("net.ipv4.ip_nonlocal_bind"))) {
      return null;
    }
    return Copies.replaced(
        t, node, node.toBuilder().sysctl("net.ipv4.ip_nonlocal_bind", "0").build());
  }
}
