package io.hadsl.core.mutation;

import static io.hadsl.core.mutation.Edits.change;
import static io.hadsl.core.mutation.Edits.fact;
import static io.hadsl.core.mutation.Edits.rebuild;

import io.hadsl.core.fact.Link;
import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.CronSchedule;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Breaks how file systems are mounted. */
final class MountMutations {

  private MountMutations() {}

  static List<Mutation> all() {
    return List.of(
        nfs("fstab-no-bg", "is mounted in the background", "bg"),
        nfs("nfs-hard-for-rw", "gives up after a time", "soft"),
        nfs("nfs-no-nolock", "keeps locks to the node", "vers=3", "nolock"),
        nfs("nfs-version-pinned", "is mounted by an old protocol", "nfsvers=3"),
        mountedByHand(
            "boot-does-not-hang",
            "has a mount that start waits for without end",
            "nas:/export /srv/by-hand nfs4 rw,x-systemd.mount-timeout=infinity 0 0\n"),
        mountedByHand(
            "automount-consistent",
            "has an automount without a limit",
            "nas:/export /srv/by-hand nfs4 x-systemd.automount 0 0\n"),
        mountedByHand(
            "netdev-known",
            "has a mount from the network that looks like a local one",
            "s3fs#files:/export /srv/by-hand fuse rw 0 0\n"),
        fact(
            "nfs-export-sync",
            "is acknowledged before it is written",
            NfsExport.class,
            (t, export) -> swapped(export, "sync", "async")),
        fact(
            "nfs-fsid-stable",
            "has no fixed number among servers that take over",
            NfsExport.class,
            (t, export) ->
                export.options().stream().anyMatch(each -> each.startsWith("fsid="))
                    ? without(export, "fsid=")
                    : null),
        fact(
            "root-squash-vs-postinst",
            "does not let root change owners",
            NfsExport.class,
            (t, export) ->
                export.options().contains("no_root_squash")
                    ? without(export, "no_root_squash")
                    : null),
        change(
            "root-squash-vs-store",
            "does not let root bring what is moved there",
            SharedMount.class,
            MountMutations::squashing),
        rebuild(
            "nested-mount-order",
            "is shown at another place through a link",
            SharedMount.class,
            MountMutations::boundThroughLink),
        rebuild(
            "same-source-same-target",
            "is another file system on one node",
            SharedMount.class,
            MountMutations::otherwiseOnOneNode),
        rebuild(
            "nofail-needs-gate",
            "may be missing while a cron job works on it",
            SharedMount.class,
            (t, mount) -> jobOn(t, mount, mount.toBuilder().options("nofail").build(), false)),
        rebuild(
            "cron-inherits-mount-deps",
            "may be missing while a cron job works on it",
            SharedMount.class,
            (t, mount) -> jobOn(t, mount, mount, true)));
  }

  private static Mutation nfs(String rule, String what, String... options) {
    return change(
        rule,
        what,
        SharedMount.class,
        (t, mount) ->
            mount.source() instanceof MountSource.Nfs4 && mount.options().isEmpty()
                ? mount.toBuilder().options(options).build()
                : null);
  }

  private static Mutation mountedByHand(String rule, String what, String line) {
    return change(
        rule,
        what,
        Node.class,
        (t, node) ->
            node.local().files().stream().anyMatch(each -> each.path().value().equals("/etc/fstab"))
                ? null
                : node.toBuilder().file(TextFile.of("/etc/fstab", line)).build());
  }

  private static @Nullable NfsExport swapped(NfsExport export, String old, String now) {
    if (!export.options().contains(old)) {
      return null;
    }
    List<String> options = new ArrayList<>(export.options());
    options.set(options.indexOf(old), now);
    return new NfsExport(options);
  }

  private static NfsExport without(NfsExport export, String prefix) {
    return new NfsExport(
        export.options().stream().filter(each -> !each.startsWith(prefix)).toList());
  }

  private static @Nullable SharedMount squashing(Topology t, SharedMount mount) {
    boolean isFilled =
        keepers(t, mount)
            .flatMap(each -> each.stores().stream())
            .anyMatch(store -> !mount.physical(store.path()).equals(store.path()));
    return isFilled
        ? Copies.stating(mount, mount.facts().stream().map(MountMutations::squashing).toList())
        : null;
  }

  private static Stated<StatedFact> squashing(Stated<StatedFact> stated) {
    return stated.fact() instanceof NfsExport export
        ? new Stated<>(without(export, "no_root_squash"), stated.declaredAt())
        : stated;
  }

  private static @Nullable Topology boundThroughLink(Topology t, SharedMount mount) {
    Node node = t.find(mount.nodes().get(0), Node.class).orElse(null);
    if (node == null) {
      return null;
    }
    Link link = Link.of("/mutant", mount.path().value());
    Topology linked = Copies.replaced(t, node, node.toBuilder().states(link).build());
    return Copies.with(
        linked,
        new SharedMount(
            AbsolutePath.of("/var/mutant"),
            new MountSource.Bind(AbsolutePath.of("/mutant/data")),
            List.of(),
            AbsolutePath.of("/var/mutant"),
            node.name(),
            List.of(node.id()),
            List.of(),
            mount.declaredAt()));
  }

  private static @Nullable Topology otherwiseOnOneNode(Topology t, SharedMount mount) {
    List<ElementId> nodes = mount.nodes();
    boolean isNeeded =
        t.services().stream()
            .anyMatch(each -> each.nodes().size() > 1 && nodes.containsAll(each.nodes()));
    if (nodes.size() < 2
        || !isNeeded
        || !(mount.source() instanceof MountSource.Nfs4 nfs)
        || t.services().stream()
            .flatMap(each -> each.stores().stream())
            .anyMatch(store -> store.mount().equals(mount.id()))) {
      return null;
    }
    ElementId last = nodes.get(nodes.size() - 1);
    SharedMount other =
        new SharedMount(
            mount.path(),
            new MountSource.Nfs4(nfs.from(), AbsolutePath.of("/mutant")),
            mount.options(),
            mount.storeRoot(),
            last.name() + "-alone",
            List.of(last),
            mount.facts(),
            mount.declaredAt());
    return Copies.with(
        Copies.replaced(t, mount, Copies.on(mount, mount.label(), Copies.butLast(nodes))), other);
  }

  /** A cron job of the first service that keeps files on a mount, which may be changed. */
  private static @Nullable Topology jobOn(
      Topology t, SharedMount mount, SharedMount now, boolean onTheMountItself) {
    return t.services().stream()
        .filter(
            each ->
                each.stores().stream()
                    .filter(s -> s.mount().equals(mount.id()))
                    .anyMatch(s -> s.path().isWithin(mount.path()) == onTheMountItself))
        .findFirst()
        .map(service -> Copies.replaced(Copies.replaced(t, mount, now), service, tidied(service)))
        .orElse(null);
  }

  private static Service tidied(Service service) {
    CronSpec tidy =
        CronSpec.scheduled(
            "mutant-tidies",
            CronSchedule.everyMinutes(5),
            service.runsAs().map(Object::toString).orElse("root"),
            "/usr/bin/true");
    return Copies.running(
        service,
        Copies.plus(
            service.crons(),
            new CronJob(service.id(), tidy, service.nodes().get(0), service.declaredAt())));
  }

  /** The services that keep files on a mount. */
  static Stream<Service> keepers(Topology t, SharedMount mount) {
    return t.services().stream()
        .filter(each -> each.stores().stream().anyMatch(s -> s.mount().equals(mount.id())));
  }
}
