package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.say;

import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.PackageConffiles;
import io.hadsl.core.fact.PostinstChowns;
import io.hadsl.core.fact.RewrittenAtStart;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.LocalState;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.value.AbsolutePath;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Breaks what is kept where, and what waits for it. */
final class StorageMutations {

  private StorageMutations() {}

  static List<Mutation> all() {
    return List.of(
        inStore(
            "no-node-local-state-on-share",
            "has its sockets on the share",
            (unit, path) -> new UsesPath(unit, path.resolve("run"), UsesPath.Kind.RUNTIME)),
        inStore(
            "per-node-subdir-on-share",
            "has one queue for all nodes",
            (unit, path) -> new UsesPath(unit, path.resolve("queue"), UsesPath.Kind.SPOOL)),
        inStore(
            "shared-etc-has-no-node-specifics",
            "has a setting on the share that differs from node to node",
            (unit, path) -> new DiffersPerNode(path.resolve("own.conf"), "listen")),
        inStore(
            "collectstatic-safe",
            "rewrites files on the share at each start",
            (unit, path) -> new RewrittenAtStart(unit, path.resolve("static"))),
        inStore(
            "conffile-on-share-single-upgrader",
            "has its package's configuration on the share",
            (unit, path) -> new PackageConffiles("mutant", path)),
        say(
            "root-squash-vs-postinst",
            "has a package that changes owners on the share",
            (t, service) -> exportRefusesRoot(t, service)),
        linkOnStore("no-link-loop", "has a link on its share that leads back to it", Store::path),
        linkOnStore(
            "link-stays-on-share",
            "has a link on its share that leads to a node's own disk",
            store -> AbsolutePath.of("/var/elsewhere")),
        onMountedNode(
            "requires-mounts-for",
            "has a unit that works on the share and does not wait for it",
            "/etc/systemd/system/mutant.service",
            mount -> "[Service]\nExecStart=/usr/bin/mutant --to " + mount + "/mutant\n"),
        onMountedNode(
            "mount-loss-stops-service",
            "has a unit that stays stopped when the mount comes back",
            "/etc/systemd/system/mutant.service",
            mount ->
                "[Unit]\nBindsTo="
                    + mountUnit(mount)
                    + "\nAfter="
                    + mountUnit(mount)
                    + "\n[Service]\nExecStart=/usr/bin/mutant --to "
                    + mount
                    + "/mutant\n"),
        change(
            "requires-mounts-for-has-unit",
            "has a unit that waits for what is no mount",
            Node.class,
            (t, node) ->
                t.all(SharedMount.class).isEmpty()
                    ? null
                    : node.toBuilder()
                        .file(
                            TextFile.of(
                                "/etc/systemd/system/mutant.service.d/wait.conf",
                                "[Unit]\nRequiresMountsFor=/srv/mutant-of-nothing\n"))
                        .build()),
        change(
            "requires-mounts-for-real-path",
            "has a unit that waits for a link onto the share",
            Node.class,
            StorageMutations::waitingForLink),
        say(
            "mountpoint-guard",
            "comes in a package that gives the mount point to its account",
            (t, service) ->
                t.all(SharedMount.class).stream()
                    .filter(each -> each.nodes().contains(service.nodes().get(0)))
                    .findFirst()
                    .map(each -> new PostinstChowns("mutant", each.path()))
                    .orElse(null)),
        change(
            "supervisor-inherits-mount-deps",
            "lacks what makes supervisor wait for the mount",
            Node.class,
            (t, node) -> withoutFile(node, "/etc/systemd/system/supervisor.service.d/")),
        change(
            "store-on-shared-files",
            "shows each node a directory of its own",
            SharedMount.class,
            (t, mount) ->
                MountMutations.keepers(t, mount).anyMatch(each -> each.nodes().size() > 1)
                        && t.all(SharedMount.class).stream()
                            .noneMatch(each -> AbsolutePath.of("/var/mutant").isWithin(each.path()))
                    ? from(mount, new MountSource.Bind(AbsolutePath.of("/var/mutant")))
                    : null));
  }

  private static SharedMount from(SharedMount m, MountSource source) {
    return new SharedMount(
        m.path(),
        source,
        List.of(),
        m.storeRoot(),
        m.label(),
        m.nodes(),
        m.facts(),
        m.declaredAt());
  }

  /** The node without the files below a path; null if it has none. */
  static @Nullable Node withoutFile(Node n, String folder) {
    LocalState local = n.local();
    List<TextFile> left =
        local.files().stream().filter(each -> !each.path().value().startsWith(folder)).toList();
    return left.size() == local.files().size()
        ? null
        : new Node(
            n.name(),
            n.address(),
            n.os(),
            n.hostName(),
            n.zone(),
            n.minimum(),
            n.role(),
            new LocalState(local.packages(), left, local.sysctls(), List.of()),
            n.facts(),
            n.declaredAt());
  }

  /** Something that is so of a path below a store of a service on several nodes. */
  private static Mutation inStore(
      String rule, String what, BiFunction<UnitName, AbsolutePath, Fact> fact) {
    return say(
        rule,
        what,
        (t, service) ->
            service.nodes().size() < 2 || service.stores().isEmpty()
                ? null
                : unit(t, service)
                    .map(unit -> fact.apply(unit, service.stores().get(0).path()))
                    .orElse(null));
  }

  private static Optional<UnitName> unit(Topology t, Service service) {
    for (Instance instance : Edits.instances(t, service)) {
      ComponentFacts facts = instance.facts();
      if (!facts.units().isEmpty()) {
        return Optional.of(facts.units().get(0).name());
      }
    }
    return Optional.empty();
  }

  private static @Nullable Fact exportRefusesRoot(Topology t, Service service) {
    for (Store store : service.stores()) {
      Optional<SharedMount> mount = t.find(store.mount(), SharedMount.class);
      if (mount.isPresent()
          && mount.get().source() instanceof MountSource.Nfs4
          && mount.get().facts().stream()
              .anyMatch(
                  each ->
                      each.fact() instanceof NfsExport export
                          && !export.options().contains("no_root_squash"))) {
        return new PostinstChowns("mutant", store.path());
      }
    }
    return null;
  }

  private static Mutation linkOnStore(
      String rule, String what, Function<Store, AbsolutePath> target) {
    return change(
        rule,
        what,
        Node.class,
        (t, node) -> {
          for (Service service : t.services()) {
            if (!service.nodes().contains(node.id())) {
              continue;
            }
            for (Store store : service.stores()) {
              Optional<SharedMount> mount = t.find(store.mount(), SharedMount.class);
              if (mount.isPresent() && !store.path().isWithin(mount.get().path())) {
                Link link =
                    new Link(mount.get().physical(store.path()), target.apply(store).value());
                return (Node)
                    Copies.withFacts(
                        node,
                        Copies.plus(node.facts(), new Stated<StatedFact>(link, node.declaredAt())));
              }
            }
          }
          return null;
        });
  }

  private static Mutation onMountedNode(
      String rule, String what, String path, Function<AbsolutePath, String> text) {
    return change(
        rule,
        what,
        Node.class,
        (t, node) ->
            mountOf(t, node)
                .map(
                    mount ->
                        node.toBuilder().file(TextFile.of(path, text.apply(mount.path()))).build())
                .orElse(null));
  }

  private static Optional<SharedMount> mountOf(Topology t, Node node) {
    return t.all(SharedMount.class).stream()
        .filter(each -> each.nodes().contains(node.id()))
        .filter(each -> !(each.source() instanceof MountSource.Bind))
        .findFirst();
  }

  private static String mountUnit(AbsolutePath path) {
    return UnitName.mount(path).value();
  }

  private static @Nullable Node waitingForLink(Topology t, Node node) {
    for (Service service : t.services()) {
      for (Store store : service.stores()) {
        Optional<SharedMount> mount = t.find(store.mount(), SharedMount.class);
        if (service.nodes().contains(node.id())
            && mount.isPresent()
            && !store.path().isWithin(mount.get().path())) {
          return node.toBuilder()
              .file(
                  TextFile.of(
                      "/etc/systemd/system/mutant.service.d/wait.conf",
                      "[Unit]\nRequiresMountsFor=" + store.path() + "\n"))
              .build();
        }
      }
    }
    return null;
  }
}
