package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.fact;
import static io.hadsl.core.mutation.Edits.noFact;

import io.hadsl.core.fact.AptSource;
import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.Clock;
import io.hadsl.core.fact.Drill;
import io.hadsl.core.fact.LogsTo;
import io.hadsl.core.fact.RebootWindow;
import io.hadsl.core.fact.RewrittenPath;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.UnitPolicy;
import io.hadsl.core.fact.UpgradeWindow;
import io.hadsl.core.fact.Watched;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.OsRelease;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Breaks what keeps a system well from day to day. */
final class OperationsMutations {

  private OperationsMutations() {}

  static List<Mutation> all() {
    return List.of(
        fact(
            "backup-consistent-set",
            "is copied by a job of its own",
            Backup.class,
            (t, b) -> new Backup("mutant", b.to(), b.everyMinutes(), b.contents())),
        noFact(
            "backup-exists",
            "has no backup",
            Backup.class,
            (t, e) -> e instanceof Service && hasOtherBackup(t, e)),
        fact(
            "backup-includes-secrets",
            "is copied without its secrets",
            Backup.class,
            (t, b) -> withoutSecrets(b)),
        fact(
            "puppet-ca-backed-up",
            "is copied without its keys",
            Backup.class,
            (t, b) -> withoutSecrets(b)),
        noFact("clock-sync", "keeps no time", Clock.class, (t, e) -> e instanceof Node),
        fact(
            "critical-unit-restart-policy",
            "stays down when its program dies",
            UnitPolicy.class,
            (t, p) -> UnitPolicy.of(p.unit().value(), UnitPolicy.Restart.NO)),
        fact(
            "start-limit-not-fatal",
            "is given up after a few quick failures",
            UnitPolicy.class,
            (t, p) ->
                p.restart() == UnitPolicy.Restart.ON_FAILURE
                    ? UnitPolicy.of(p.unit().value(), p.restart())
                        .startingAgain(Duration.ofMillis(100), 5, Duration.ofSeconds(10))
                    : null),
        fact(
            "watchdog-supported",
            "is killed for giving no sign of life",
            UnitPolicy.class,
            (t, p) ->
                p.restart() == UnitPolicy.Restart.ON_FAILURE
                    ? p.watched(Duration.ofSeconds(30), UnitPolicy.SignsOfLife.NEVER)
                    : null),
        fact(
            "failover-tested",
            "was switched off years ago",
            Drill.class,
            (t, d) ->
                d.kind() == Drill.Kind.FAILOVER
                    ? new Drill(d.kind(), LocalDate.of(2001, 1, 1))
                    : null),
        fact(
            "restore-tested",
            "was restored years ago",
            Drill.class,
            (t, d) ->
                d.kind() == Drill.Kind.RESTORE
                    ? new Drill(d.kind(), LocalDate.of(2001, 1, 1))
                    : null),
        noFact("log-off-node", "keeps its logs", LogsTo.class, (t, e) -> logsElsewhere(t, e.id())),
        fact(
            "monitor-covers-redundancy",
            "is watched as a whole",
            Watched.class,
            (t, w) -> new Watched(w.by(), Watched.Scope.SERVICE)),
        Edits.rebuild(
            "monitor-not-inside",
            "is watched from where it stands",
            Service.class,
            OperationsMutations::watchedFromInside),
        atNode(
            "needrestart-mode",
            "restarts services after upgrades by itself",
            (t, n) ->
                t.services().stream()
                        .anyMatch(s -> s.nodes().contains(n.id()) && !t.usersOf(s.id()).isEmpty())
                    ? n.toBuilder()
                        .file(
                            TextFile.of(
                                "/etc/needrestart/conf.d/mutant.conf", "$nrconf{restart} = 'a';\n"))
                        .build()
                    : null),
        standIn(
            "package-version-parity",
            "runs another release than the node that stands in for it",
            (t, n) ->
                n.toBuilder()
                    .os(n.os() == OsRelease.DEBIAN_13 ? OsRelease.DEBIAN_12 : OsRelease.DEBIAN_13)
                    .build()),
        fact(
            "reboot-window-disjoint",
            "reboots itself at the same time as others",
            RebootWindow.class,
            (t, w) -> new RebootWindow(0, 24 * 60 - 1)),
        fact(
            "unattended-upgrades-staggered",
            "upgrades itself at the same time as others",
            UpgradeWindow.class,
            (t, w) -> new UpgradeWindow(0, 24 * 60 - 1)),
        atNode(
            "secrets-not-in-plain-output",
            "has a file with a password in it",
            (t, n) ->
                n.toBuilder()
                    .file(TextFile.of("/etc/redis/mutant.conf", "requirepass sesame\n"))
                    .build()),
        atNode(
            "self-rewriting-config",
            "has a file enforced that a program rewrites",
            (t, n) ->
                t.services().stream()
                    .filter(s -> s.nodes().contains(n.id()))
                    .flatMap(s -> Edits.factsOf(t, s, RewrittenPath.class).stream())
                    .findFirst()
                    .map(each -> enforced(n, each.path()))
                    .orElse(null)),
        change(
            "machines-share-a-network",
            "has an address outside the network of the others",
            Node.class,
            (t, n) ->
                t.nodes().size() > 1 ? n.toBuilder().address("198.51.100.200").build() : null),
        change(
            "apt-source-parity",
            "has its source of packages on one node only",
            Service.class,
            (t, s) ->
                s.nodes().size() > 1
                        && s.stores().isEmpty()
                        && !Edits.factsOf(t, s, AptSource.class).isEmpty()
                    ? Copies.on(s, s.nodes().subList(0, 1), new Redundancy.Single())
                    : null));
  }

  /** The node with the file enforced, or with one more below the folder. */
  private static Node enforced(Node n, AbsolutePath path) {
    Node without = StorageMutations.withoutFile(n, path.value());
    String place = without == null ? path.resolve("mutant").value() : path.value();
    return (without == null ? n : without)
        .toBuilder().file(TextFile.of(place, "state = mutant\n")).build();
  }

  private static boolean hasOtherBackup(Topology t, Element element) {
    return t.elements().stream()
        .filter(each -> !each.equals(element))
        .flatMap(each -> Copies.facts(each).stream())
        .anyMatch(each -> each.fact() instanceof Backup);
  }

  private static @Nullable Backup withoutSecrets(Backup b) {
    return b.contents() == Backup.Contents.DATA_AND_SECRETS
        ? new Backup(b.set(), b.to(), b.everyMinutes(), Backup.Contents.DATA)
        : null;
  }

  private static Mutation atNode(String rule, String what, Edits.Change<Node> change) {
    return change(
        rule,
        what,
        Node.class,
        (t, n) ->
            t.services().stream().anyMatch(each -> each.nodes().contains(n.id()))
                ? change.of(t, n)
                : null);
  }

  private static Mutation standIn(String rule, String what, Edits.Change<Node> change) {
    return change(
        rule,
        what,
        Node.class,
        (t, n) ->
            t.services().stream()
                    .anyMatch(each -> each.nodes().size() > 1 && each.nodes().contains(n.id()))
                ? change.of(t, n)
                : null);
  }

  /** Whether another node sends its logs away. */
  private static boolean logsElsewhere(Topology t, ElementId node) {
    return t.nodes().stream()
        .filter(each -> !each.id().equals(node))
        .anyMatch(
            each -> each.facts().stream().anyMatch(stated -> stated.fact() instanceof LogsTo));
  }

  private static @Nullable Topology watchedFromInside(Topology t, Service s) {
    List<Stated<StatedFact>> facts = new ArrayList<>(s.facts());
    boolean isWatched = facts.removeIf(each -> each.fact() instanceof Watched);
    if (!isWatched || s.nodes().size() > 1) {
      return null;
    }
    Watched inside = new Watched(s.nodes().get(0), Watched.Scope.EACH_INSTANCE);
    facts.add(new Stated<>(inside, s.declaredAt()));
    return Copies.replaced(t, s, Copies.withFacts(s, facts));
  }
}
