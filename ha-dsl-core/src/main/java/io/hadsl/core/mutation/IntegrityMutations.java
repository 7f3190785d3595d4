package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.add;
import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.remove;

import io.hadsl.core.model.Acknowledgement;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Breaks what a topology must have to mean anything. */
final class IntegrityMutations {

  private IntegrityMutations() {}

  static List<Mutation> all() {
    return List.of(
        add(
            "account-declared-once",
            "is declared a second time on one of its nodes",
            t -> t.all(SystemUser.class).stream().flatMap(each -> again(t, each))),
        change(
            "address-unique",
            "has the address of another node",
            Node.class,
            (t, node) ->
                other(t, node)
                    .map(twin -> node.toBuilder().address(twin.address().value()).build())
                    .orElse(null)),
        change(
            "cron-owner-exists",
            "has a job that is owned by a node which does not run it",
            Service.class,
            IntegrityMutations::ownedElsewhere),
        change(
            "cron-owner-exists",
            "does not run on the owner of its job",
            Service.class,
            (t, s) ->
                s.nodes().size() > 2 && !s.crons().isEmpty()
                    ? Copies.on(
                        s,
                        s.nodes().stream()
                            .filter(each -> !each.equals(s.crons().get(0).owner()))
                            .toList(),
                        new Redundancy.ActiveActive())
                    : null),
        change(
            "hostname-unique",
            "has the host name of another node",
            Node.class,
            (t, node) ->
                other(t, node)
                    .map(twin -> node.toBuilder().hostName(twin.hostName().value()).build())
                    .orElse(null)),
        add(
            "mount-point-unique",
            "is mounted a second time on one of its nodes",
            t ->
                t.all(SharedMount.class).stream()
                    .filter(each -> each.nodes().size() > 1)
                    .map(
                        each ->
                            Copies.on(
                                each,
                                each.nodes().get(0).name() + "-again",
                                List.of(each.nodes().get(0))))),
        change(
            "no-start-cycle",
            "needs a service that needs it",
            Service.class,
            (t, service) -> {
              List<Service> users = t.usersOf(service.id());
              return users.isEmpty() || users.contains(service)
                  ? null
                  : service.toBuilder().uses(users.get(0)).build();
            }),
        change(
            "redundancy-fits-instances",
            "is declared as single on several nodes",
            Service.class,
            (t, service) ->
                service.nodes().size() > 1
                    ? Copies.on(service, service.nodes(), new Redundancy.Single())
                    : null),
        change(
            "runs-as-account-exists",
            "lacks one of the nodes of a service that runs as it",
            SystemUser.class,
            (t, user) ->
                user.nodes().size() > 1
                        && t.services().stream()
                            .anyMatch(
                                each ->
                                    each.runsAs().equals(Optional.of(user.name()))
                                        && each.nodes().contains(last(user.nodes())))
                    ? Copies.on(user, user.label(), Copies.butLast(user.nodes()))
                    : null),
        change(
            "store-not-nested",
            "keeps a path below one that becomes a link",
            Service.class,
            (t, service) -> {
              Store store = linked(t, service);
              return store == null
                  ? null
                  : keepingAlso(service, store.path().resolve("inner"), store.mount());
            }),
        change(
            "store-path-unique",
            "keeps one path on two shared mounts",
            Service.class,
            (t, service) -> {
              if (service.stores().isEmpty()) {
                return null;
              }
              Store store = service.stores().get(0);
              return t.all(SharedMount.class).stream()
                  .filter(each -> !each.id().equals(store.mount()))
                  .filter(each -> each.nodes().containsAll(service.nodes()))
                  .findFirst()
                  .map(each -> keepingAlso(service, store.path(), each.id()))
                  .orElse(null);
            }),
        add(
            "unique-id",
            "is declared twice, with two addresses",
            t ->
                t.nodes().stream()
                    .map(
                        each ->
                            each.toBuilder()
                                .address("198.51.100.7")
                                .hostName("another-" + each.name())
                                .build())),
        remove(
            "unknown-reference",
            "is not declared, although a node stands in it",
            Zone.class,
            (t, zone) ->
                t.nodes().stream().anyMatch(each -> each.zone().equals(Optional.of(zone.id())))),
        remove(
            "unknown-reference",
            "is not declared, although a service runs on it",
            Node.class,
            (t, node) -> t.services().stream().anyMatch(each -> each.nodes().contains(node.id()))),
        change(
            "shared-state-mounted-everywhere",
            "is not mounted on one of the nodes of a service that keeps files there",
            SharedMount.class,
            (t, mount) ->
                mount.nodes().size() > 1 && isKeptOn(t, mount, last(mount.nodes()))
                    ? Copies.on(mount, mount.label(), Copies.butLast(mount.nodes()))
                    : null),
        Edits.rebuild(
            "unused-acknowledgement",
            "has a finding accepted that nothing finds",
            Zone.class,
            (t, zone) -> accepting(t, zone, Optional.empty())),
        Edits.rebuild(
            "unused-acknowledgement",
            "has a finding accepted that nothing finds",
            Node.class,
            (t, node) -> accepting(t, node, Optional.empty())),
        Edits.rebuild(
            "expired-acknowledgement",
            "has a finding accepted until a day that is past",
            Node.class,
            (t, node) -> accepting(t, node, Optional.of(LocalDate.of(2001, 1, 1)))));
  }

  private static Stream<Element> again(Topology t, SystemUser user) {
    ElementId node = user.nodes().get(0);
    SystemUser copy = Copies.on(user, node.name(), List.of(node));
    return t.find(copy.id(), SystemUser.class).isPresent() ? Stream.of() : Stream.of(copy);
  }

  /** Another node. */
  private static Optional<Node> other(Topology t, Node node) {
    return t.nodes().stream().filter(each -> !each.equals(node)).findFirst();
  }

  private static @Nullable Service ownedElsewhere(Topology t, Service service) {
    if (service.crons().isEmpty()) {
      return null;
    }
    CronJob job = service.crons().get(0);
    return t.nodes().stream()
        .filter(each -> !service.nodes().contains(each.id()))
        .findFirst()
        .map(
            each ->
                Copies.running(
                    service,
                    List.of(new CronJob(service.id(), job.spec(), each.id(), job.declaredAt()))))
        .orElse(null);
  }

  /** A store that is not on its mount, and so becomes a link. */
  private static @Nullable Store linked(Topology t, Service service) {
    for (Store store : service.stores()) {
      Optional<SharedMount> mount = t.find(store.mount(), SharedMount.class);
      if (mount.isPresent() && !store.path().isWithin(mount.get().path())) {
        return store;
      }
    }
    return null;
  }

  private static Service keepingAlso(Service service, AbsolutePath path, ElementId mount) {
    return Copies.keeping(
        service,
        Copies.plus(service.stores(), new Store(service.id(), path, mount, service.declaredAt())));
  }

  private static boolean isKeptOn(Topology t, SharedMount mount, ElementId node) {
    return t.services().stream()
        .anyMatch(
            each ->
                each.nodes().contains(node)
                    && each.stores().stream().anyMatch(s -> s.mount().equals(mount.id())));
  }

  private static Topology accepting(Topology t, Element element, Optional<LocalDate> until) {
    return t.toBuilder()
        .add(
            new Acknowledgement(
                "address-unique", element.id(), "out of date", until, element.declaredAt()))
        .build();
  }

  static <T> T last(List<T> list) {
    return list.get(list.size() - 1);
  }
}
