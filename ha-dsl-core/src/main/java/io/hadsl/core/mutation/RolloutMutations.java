package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.fact;
import static io.hadsl.core.mutation.Edits.facts;
import static io.hadsl.core.mutation.Edits.rebuild;
import static io.hadsl.core.mutation.Edits.say;

import io.hadsl.core.fact.CertificateAuthority;
import io.hadsl.core.fact.DataDirectory;
import io.hadsl.core.fact.DistinctValue;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.GeneratedSecret;
import io.hadsl.core.fact.Interruption;
import io.hadsl.core.fact.MeetingPoint;
import io.hadsl.core.fact.RegularRun;
import io.hadsl.core.fact.ReplicaValue;
import io.hadsl.core.fact.SelfUpdate;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

/** Breaks what must be equal on all instances, and how they are changed. */
final class RolloutMutations {

  private RolloutMutations() {}

  static List<Mutation> all() {
    return List.of(
        differing(
            "nc-code-parity",
            "runs another release on one node",
            ReplicaValue.Purpose.CODE,
            "0.0.mutant"),
        differing(
            "nc-identity-equal",
            "is somebody else on one node",
            ReplicaValue.Purpose.IDENTITY,
            "mutant"),
        differing(
            "nc-php-parity",
            "is run by something else on one node",
            ReplicaValue.Purpose.RUNTIME,
            "0.0"),
        fact(
            "nc-serverid-distinct",
            "has one number on all nodes",
            DistinctValue.class,
            (t, v) -> new DistinctValue(v.name(), 1, v.most())),
        fact(
            "nc-datadir-shared",
            "keeps its data in its code",
            DataDirectory.class,
            (t, data) -> new DataDirectory(data.code().resolve("data"), data.code())),
        say(
            "nc-web-updates-off",
            "changes its code from its own pages",
            (t, s) -> s.nodes().size() > 1 ? new SelfUpdate("the mutant store") : null),
        meeting("publik-broker-shared", "has a broker on each node", MeetingPoint.Kind.BROKER),
        meeting("publik-shared-cache", "has a cache on each node", MeetingPoint.Kind.CACHE),
        say(
            "publik-secret-equal",
            "has a secret that its package makes on each node",
            (t, s) ->
                s.nodes().size() > 1
                    ? new GeneratedSecret(AbsolutePath.of("/etc/mutant/secret"), "sessions")
                    : null),
        say(
            "quorum-preserving-rollout",
            "restarts all its voters in one rollout",
            (t, s) ->
                s.redundancy() instanceof Redundancy.Quorum ? new Interruption("mutant") : null),
        say(
            "rolling-max-unavailable",
            "restarts all its instances at once",
            (t, s) ->
                s.nodes().size() == 2
                        && s.redundancy() instanceof Redundancy.ActiveActive
                        && RedundancyMutations.isNeeded(t, s.id())
                    ? new Interruption("mutant.service")
                    : null),
        facts(
            "rolling-max-unavailable",
            "restarts all its instances at once",
            (t, s) ->
                s.nodes().size() == 2
                    && s.redundancy() instanceof Redundancy.ActiveActive
                    && RedundancyMutations.isNeeded(t, s.id())
                    && !Edits.factsOf(t, s, Interruption.class).isEmpty(),
            (instance, facts) -> Edits.parallel(facts)),
        change(
            "primary-last",
            "changes the instance that serves before those that wait",
            Service.class,
            (t, s) -> {
              boolean waits =
                  s.redundancy() instanceof Redundancy.ActivePassive passive
                      && !passive.active().equals(s.nodes().get(0))
                      && !Edits.factsOf(t, s, Interruption.class).isEmpty();
              var nodes = new ArrayList<>(s.nodes());
              Collections.reverse(nodes);
              return waits ? Copies.on(s, nodes, s.redundancy()) : null;
            }),
        fact(
            "puppet-splay",
            "changes all nodes in the same moment",
            RegularRun.class,
            (t, run) -> new RegularRun(run.what(), run.everyMinutes(), 0)),
        rebuild(
            "puppet-single-ca",
            "is a second authority for those who trust one",
            Service.class,
            (t, s) ->
                Edits.factsOf(t, s, CertificateAuthority.class).isEmpty()
                    ? null
                    : t.nodes().stream()
                        .filter(each -> !s.nodes().contains(each.id()))
                        .findFirst()
                        .map(
                            each ->
                                Copies.replaced(
                                    t,
                                    s,
                                    Copies.on(
                                        s,
                                        Copies.plus(s.nodes(), each.id()),
                                        new Redundancy.ActiveActive())))
                        .orElse(null)));
  }

  /** Gives the last instance another value than all the others. */
  private static Mutation differing(
      String rule, String what, ReplicaValue.Purpose purpose, String other) {
    Function<Fact, Fact> change =
        each ->
            each instanceof ReplicaValue v && v.purpose() == purpose
                ? new ReplicaValue(purpose, v.name(), other)
                : each;
    return facts(
        rule,
        what,
        (t, s) -> s.nodes().size() > 1 || isLastOfSeveral(t, s),
        (instance, facts) ->
            instance.index() == instance.service().nodes().size() - 1
                ? Edits.others(facts, change)
                : facts);
  }

  private static boolean isLastOfSeveral(Topology t, Service service) {
    List<Service> replicas =
        t.services().stream()
            .filter(each -> !Edits.factsOf(t, each, ReplicaValue.class).isEmpty())
            .toList();
    return replicas.size() > 1 && replicas.get(replicas.size() - 1).equals(service);
  }

  private static Mutation meeting(String rule, String what, MeetingPoint.Kind kind) {
    return facts(
        rule,
        what,
        (t, s) -> s.nodes().size() > 1,
        (instance, facts) ->
            Edits.others(
                facts,
                each ->
                    each instanceof MeetingPoint point && point.kind() == kind
                        ? new MeetingPoint(kind, "127.0.0.1")
                        : each));
  }
}
