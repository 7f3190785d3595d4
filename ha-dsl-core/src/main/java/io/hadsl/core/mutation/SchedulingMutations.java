package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.add;
import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.fact;
import static io.hadsl.core.mutation.Edits.facts;
import static io.hadsl.core.mutation.Edits.noFact;
import static io.hadsl.core.mutation.Edits.say;

import io.hadsl.core.fact.AfterCrash;
import io.hadsl.core.fact.ApplicationJobs;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Installer;
import io.hadsl.core.fact.LockFile;
import io.hadsl.core.fact.LoneWorker;
import io.hadsl.core.fact.MigratesAtStart;
import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.fact.ToleratedPause;
import io.hadsl.core.fact.Upgrader;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Breaks what may run on one node only, and when. */
final class SchedulingMutations {

  private static final AbsolutePath OWN_DISK = AbsolutePath.of("/run/mutant");

  private SchedulingMutations() {}

  static List<Mutation> all() {
    return List.of(
        shared(
            "hidden-scheduler",
            "brings a scheduler that nobody owns",
            (t, s) -> Scheduler.of(Scheduler.Kind.APPLICATION, "mutant")),
        shared(
            "uwsgi-cron-owner",
            "has jobs of uWSGI on every node",
            (t, s) -> Scheduler.of(Scheduler.Kind.UWSGI, "/etc/mutant/uwsgi.ini")),
        shared(
            "timer-persistent-no-dup",
            "has a timer on every node that makes up for missed times",
            (t, s) -> Scheduler.of(Scheduler.Kind.PERSISTENT_TIMER, "mutant.timer")),
        shared(
            "singleton-worker",
            "has a worker on every node of which one may be at work",
            (t, s) -> LoneWorker.named("mutant")),
        say(
            "cron-absent-on-non-owner",
            "has a cron file on one node that nothing keeps from the others",
            (t, s) ->
                s.nodes().size() > 1
                    ? Scheduler.of(Scheduler.Kind.CRON_FILE, "/etc/cron.d/mutant")
                        .addedOn(s.nodes().get(0))
                    : null),
        say(
            "cron-failover-exclusive",
            "has a job that only a virtual address guards",
            (t, s) ->
                s.nodes().size() > 1
                    ? Scheduler.of(Scheduler.Kind.CRON_FILE, "/etc/cron.d/mutant")
                        .guardedBy(Scheduler.Guard.VIRTUAL_ADDRESS)
                    : null),
        say(
            "cron-idempotent",
            "has a job that another node takes over, of which a second run is not known",
            (t, s) ->
                s.nodes().size() > 1 && Edits.factsOf(t, s, AfterCrash.class).isEmpty()
                    ? Scheduler.of(Scheduler.Kind.TIMER, "mutant.timer")
                        .guardedBy(Scheduler.Guard.LOCK)
                    : null),
        noFact(
            "cron-idempotent",
            "does not say what a second run of its jobs does",
            AfterCrash.class,
            (t, e) -> true),
        say(
            "publik-wcs-cron",
            "has a cron file whose runs take a lock, on every node",
            (t, s) ->
                s.nodes().size() > 1 && !s.stores().isEmpty()
                    ? Scheduler.of(Scheduler.Kind.CRON_FILE, "/etc/cron.d/mutant")
                        .guardedBy(Scheduler.Guard.LOCK)
                    : null),
        change(
            "publik-wcs-cron",
            "has a cron file whose runs take a lock, without an owner",
            Service.class,
            (t, s) -> withoutJob(s, lockedPlaces(t, s))),
        change(
            "hidden-scheduler",
            "has a cron file without an owner",
            Service.class,
            (t, s) -> s.nodes().size() > 1 ? withoutJob(s, unguardedPlaces(t, s)) : null),
        say(
            "timer-jitter",
            "has a job that starts on every node in the same second",
            (t, s) ->
                s.nodes().size() > 1 && !s.uses().isEmpty()
                    ? Scheduler.of(Scheduler.Kind.TIMER, "mutant.timer").onEachNode()
                    : null),
        change(
            "cron-owner-failover",
            "has an owned job that may pause for an hour only",
            Service.class,
            (t, s) ->
                s.nodes().size() > 1 && !s.crons().isEmpty()
                    ? s.toBuilder().states(new ToleratedPause(60)).build()
                    : null),
        say(
            "cron-lock-shared",
            "keeps nodes apart by a lock that each has for itself",
            (t, s) ->
                s.nodes().size() > 1 && s.stores().size() > 0
                    ? new LockFile(OWN_DISK.resolve("lock"), 60)
                    : null),
        say(
            "nfs-flock-caveat",
            "waits without end for a lock on its share",
            (t, s) ->
                s.nodes().size() > 1 && s.stores().size() > 0
                    ? new LockFile(s.stores().get(0).path().resolve("lock"), 0)
                    : null),
        say(
            "cron-paused-during-upgrade",
            "runs its jobs while its data is upgraded",
            (t, s) ->
                s.crons().isEmpty() || !Edits.factsOf(t, s, Upgrader.class).isEmpty()
                    ? null
                    : new Upgrader("mutant upgrade", Upgrader.Jobs.RUNNING)),
        fact(
            "cron-paused-during-upgrade",
            "runs its jobs while its data is upgraded",
            Upgrader.class,
            (t, upgrader) -> new Upgrader(upgrader.command(), Upgrader.Jobs.RUNNING)),
        say(
            "install-single-runner",
            "is installed by every instance",
            (t, s) ->
                s.nodes().size() > 1 && !s.stores().isEmpty() && !isFirstAlone(t, s)
                    ? new Installer("mutant install", Optional.of(OWN_DISK.resolve("installed")))
                    : null),
        say(
            "migration-single-runner",
            "migrates its database on all nodes at once",
            (t, s) ->
                s.nodes().size() > 1 && !s.uses().isEmpty() && !isFirstAlone(t, s)
                    ? new MigratesAtStart("mutant migrate")
                    : null),
        facts(
            "migration-single-runner",
            "migrates its data on all nodes at once",
            (t, s) ->
                s.nodes().size() > 1
                    && s.uses().size() + s.stores().size() > 0
                    && !Edits.factsOf(t, s, MigratesAtStart.class).isEmpty(),
            (instance, facts) -> Edits.parallel(facts)),
        fact(
            "nc-background-cron",
            "runs its background jobs when somebody visits",
            ApplicationJobs.class,
            (t, jobs) -> new ApplicationJobs(ApplicationJobs.Trigger.VISITS, jobs.program())),
        add(
            "nc-upgrade-once",
            "is upgraded by two services that share its data",
            t ->
                t.services().stream()
                    .filter(s -> !Edits.factsOf(t, s, Upgrader.class).isEmpty())
                    .filter(s -> !s.stores().isEmpty())
                    .flatMap(s -> upgradedElsewhere(t, s))),
        add(
            "single-cron-owner",
            "runs its job in a second service that shares its data",
            t ->
                t.services().stream()
                    .filter(s -> s.nodes().size() > 1 && !s.stores().isEmpty())
                    .filter(
                        s ->
                            s.crons().stream().anyMatch(c -> c.spec() instanceof CronSpec.Packaged))
                    .map(SchedulingMutations::ownedTwice)),
        change(
            "publik-start-serial",
            "begins with another node than the services beside it",
            Service.class,
            SchedulingMutations::turned));
  }

  private static Mutation shared(
      String rule, String what, BiFunction<Topology, Service, Fact> fact) {
    return say(
        rule,
        what,
        (t, s) -> s.nodes().size() > 1 && !s.stores().isEmpty() ? fact.apply(t, s) : null);
  }

  private static List<String> lockedPlaces(Topology t, Service service) {
    return Edits.factsOf(t, service, Scheduler.class).stream()
        .filter(each -> each.kind() == Scheduler.Kind.CRON_FILE)
        .filter(each -> each.guard() == Scheduler.Guard.LOCK)
        .map(Scheduler::place)
        .toList();
  }

  private static List<String> unguardedPlaces(Topology t, Service service) {
    return Edits.factsOf(t, service, Scheduler.class).stream()
        .filter(each -> each.kind() == Scheduler.Kind.CRON_FILE)
        .filter(each -> each.guard() == Scheduler.Guard.NONE)
        .filter(each -> each.work() == Scheduler.Work.SHARED)
        .map(Scheduler::place)
        .toList();
  }

  private static @Nullable Service withoutJob(Service service, List<String> places) {
    return service.crons().stream()
        .filter(job -> places.contains(job.spec().key()))
        .findFirst()
        .map(
            job ->
                Copies.running(
                    service, service.crons().stream().filter(each -> !each.equals(job)).toList()))
        .orElse(null);
  }

  private static boolean isFirstAlone(Topology t, Service service) {
    return Edits.instances(t, service).stream()
        .anyMatch(each -> each.facts().rollout() == ComponentFacts.Rollout.FIRST_ALONE);
  }

  /** The same service once more, on another node that has its files. */
  private static Stream<Service> upgradedElsewhere(Topology t, Service service) {
    return t.find(service.stores().get(0).mount(), SharedMount.class).stream()
        .flatMap(mount -> mount.nodes().stream())
        .filter(node -> !node.equals(service.nodes().get(0)))
        .limit(1)
        .map(
            node ->
                Copies.running(
                    Copies.on(
                        Copies.named(service, service.name() + "-again"),
                        List.of(node),
                        new Redundancy.Single()),
                    List.of()));
  }

  private static Service ownedTwice(Service service) {
    ElementId last = service.nodes().get(service.nodes().size() - 1);
    Service copy = Copies.named(service, service.name() + "-again");
    return Copies.running(
        copy,
        copy.crons().stream()
            .filter(each -> each.spec() instanceof CronSpec.Packaged)
            .map(
                each ->
                    new CronJob(
                        copy.id(),
                        each.spec(),
                        each.owner().equals(last) ? service.nodes().get(0) : last,
                        each.declaredAt()))
            .toList());
  }

  private static @Nullable Service turned(Topology t, Service service) {
    boolean migrates = !Edits.factsOf(t, service, MigratesAtStart.class).isEmpty();
    boolean hasNeighbour =
        t.services().stream()
            .anyMatch(
                each ->
                    !each.equals(service)
                        && each.nodes().equals(service.nodes())
                        && !Edits.factsOf(t, each, MigratesAtStart.class).isEmpty());
    if (!migrates || !hasNeighbour || service.nodes().size() < 2) {
      return null;
    }
    List<ElementId> nodes = new ArrayList<>(service.nodes());
    Collections.reverse(nodes);
    return Copies.on(service, nodes, service.redundancy());
  }
}
