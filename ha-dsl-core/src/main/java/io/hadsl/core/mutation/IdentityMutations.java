package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.fact;
import static io.hadsl.core.mutation.Edits.rebuild;
import static io.hadsl.core.mutation.IntegrityMutations.last;

import io.hadsl.core.fact.IdmapDomain;
import io.hadsl.core.fact.MachineId;
import io.hadsl.core.fact.ShippedAccount;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Breaks who files belong to. */
final class IdentityMutations {

  private static final String ONE_ID = "0123456789abcdef0123456789abcdef";

  private IdentityMutations() {}

  static List<Mutation> all() {
    return List.of(
        rebuild(
            "uid-parity",
            "gets another number on one node",
            SystemUser.class,
            (t, user) -> apart(t, user, 7000, 0)),
        rebuild(
            "gid-parity",
            "has a group with another number on one node",
            SystemUser.class,
            (t, user) -> apart(t, user, 0, 7000)),
        change(
            "group-unique-on-node",
            "has a group with the number of another group",
            SystemUser.class,
            (t, user) ->
                neighbour(t, user)
                    .filter(each -> !each.group().equals(user.group()))
                    .map(each -> Copies.numbered(user, user.uid().value(), each.gid().value()))
                    .orElse(null)),
        change(
            "uid-unique-on-node",
            "has the number of another account",
            SystemUser.class,
            (t, user) ->
                neighbour(t, user)
                    .map(each -> Copies.numbered(user, each.uid().value(), user.gid().value()))
                    .orElse(null)),
        rebuild(
            "machine-id-unique",
            "is a copy of another machine, with its machine id",
            Node.class,
            IdentityMutations::copied),
        fact(
            "nfsv4-idmap-domain-parity",
            "has another NFSv4 domain than its server",
            IdmapDomain.class,
            (t, domain) -> new IdmapDomain("elsewhere.invalid")),
        fact(
            "publik-user-naming",
            "comes in a package whose unit uses another account",
            ShippedAccount.class,
            (t, account) -> new ShippedAccount(AccountName.of("another-account"), account.home())),
        change(
            "static-uid-known",
            "has a number that Debian does not give it",
            SystemUser.class,
            (t, user) ->
                user.name().value().equals("www-data") ? Copies.numbered(user, 2999, 2999) : null),
        change(
            "uid-no-cross-clash",
            "has the number of an account whose files another node shares with it",
            SystemUser.class,
            IdentityMutations::clash),
        change(
            "uid-outside-dynamic-range",
            "has a number that packages take",
            SystemUser.class,
            (t, user) ->
                user.origin() == SystemUser.Origin.CREATED && isFree(t, 998)
                    ? Copies.numbered(user, 998, 998)
                    : null),
        rebuild(
            "uid-pinned-before-package",
            "is not declared, so that a package numbers it",
            SystemUser.class,
            IdentityMutations::unpinned),
        change(
            "uid-plan-append-only",
            "gets another number than it had",
            SystemUser.class,
            (t, user) ->
                user.origin() == SystemUser.Origin.CREATED
                    ? Copies.numbered(user, user.uid().value() + 9000, user.gid().value() + 9000)
                    : null));
  }

  /** The account with other numbers on the last of its nodes. */
  private static @Nullable Topology apart(Topology t, SystemUser user, int uid, int gid) {
    List<ElementId> nodes = user.nodes();
    if (nodes.size() < 2 || !keepsFiles(t, user)) {
      return null;
    }
    SystemUser most = Copies.on(user, user.label(), Copies.butLast(nodes));
    SystemUser moved =
        Copies.numbered(
            Copies.on(user, last(nodes).name() + "-alone", List.of(last(nodes))),
            user.uid().value() + uid,
            user.gid().value() + gid);
    return Copies.with(Copies.replaced(t, user, most), moved);
  }

  /** Whether files of the account are on a mount of several of its nodes. */
  private static boolean keepsFiles(Topology t, SystemUser user) {
    return mountOf(t, user)
        .filter(mount -> mount.nodes().contains(last(user.nodes())))
        .filter(mount -> mount.nodes().contains(user.nodes().get(0)))
        .isPresent();
  }

  private static Optional<SharedMount> mountOf(Topology t, SystemUser user) {
    return t.services().stream()
        .filter(each -> each.runsAs().equals(Optional.of(user.name())))
        .filter(each -> user.nodes().containsAll(each.nodes()))
        .flatMap(each -> each.stores().stream())
        .flatMap(store -> t.find(store.mount(), SharedMount.class).stream())
        .findFirst();
  }

  /** Another account of the same nodes. */
  private static Optional<SystemUser> neighbour(Topology t, SystemUser user) {
    return t.all(SystemUser.class).stream()
        .filter(each -> !each.name().equals(user.name()))
        .filter(each -> each.nodes().contains(user.nodes().get(0)))
        .findFirst();
  }

  private static @Nullable Topology copied(Topology t, Node node) {
    Optional<Node> other = t.nodes().stream().filter(each -> !each.equals(node)).findFirst();
    if (other.isEmpty()) {
      return null;
    }
    StatedFact id = new MachineId(ONE_ID);
    return Copies.replaced(
        Copies.replaced(t, node, with(node, id)), other.get(), with(other.get(), id));
  }

  private static Element with(Node node, StatedFact fact) {
    List<Stated<StatedFact>> facts = new ArrayList<>(node.facts());
    facts.removeIf(each -> each.fact().type().equals(fact.type()));
    facts.add(new Stated<>(fact, node.declaredAt()));
    return Copies.withFacts(node, facts);
  }

  private static @Nullable SystemUser clash(Topology t, SystemUser user) {
    return t.all(SystemUser.class).stream()
        .filter(each -> !each.name().equals(user.name()))
        .filter(each -> each.nodes().stream().noneMatch(user.nodes()::contains))
        .filter(
            each ->
                mountOf(t, each)
                    .filter(mount -> mount.nodes().stream().anyMatch(user.nodes()::contains))
                    .isPresent())
        .findFirst()
        .map(each -> Copies.numbered(user, each.uid().value(), user.gid().value()))
        .orElse(null);
  }

  private static boolean isFree(Topology t, int number) {
    return t.all(SystemUser.class).stream()
        .noneMatch(each -> each.uid().value() == number || each.gid().value() == number);
  }

  private static @Nullable Topology unpinned(Topology t, SystemUser user) {
    Stream<Service> packaged =
        t.services().stream()
            .filter(each -> !each.stores().isEmpty() && user.nodes().containsAll(each.nodes()))
            .filter(each -> each.runsAs().equals(Optional.of(user.name())))
            .filter(
                each ->
                    Edits.instances(t, each).stream()
                        .flatMap(i -> i.facts().packageAccounts().stream())
                        .anyMatch(account -> account.account().equals(user.name())));
    if (packaged.findAny().isEmpty()) {
      return null;
    }
    Topology without = Copies.without(t, user);
    for (Service service : t.services()) {
      if (service.runsAs().equals(Optional.of(user.name()))) {
        without = Copies.replaced(without, service, Copies.asRoot(service));
      }
    }
    return without;
  }
}
