package io.hadsl.core.knowledge;

import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which mounts show the same files. */
final class SharedFilesFinder {

  /** A chain of bind mounts longer than this is a loop. */
  private static final int LONGEST_CHAIN = 8;

  private final TopologyIndex index;

  /** The outermost exported directory that contains the mounted one, on the server that has it. */
  private record Origin(ElementId server, AbsolutePath top) {}

  private static final class Collected {
    private final ElementId server;
    private final List<SharedMount> mounts = new ArrayList<>(1);
    private final Set<ElementId> nodes = new LinkedHashSet<>();
    private final List<SharedFiles.Kept> kept = new ArrayList<>();
    private final Set<AccountName> accounts = new LinkedHashSet<>();

    Collected(ElementId server) {
      this.server = server;
    }

    SharedFiles finish() {
      return new SharedFiles(server, mounts, List.copyOf(nodes), kept, accounts);
    }
  }

  SharedFilesFinder(TopologyIndex index) {
    this.index = index;
  }

  List<SharedFiles> find() {
    Topology topology = index.topology();
    List<SharedMount> mounts = topology.all(SharedMount.class);
    Map<ElementId, Set<AbsolutePath>> exports = new HashMap<>();
    for (SharedMount mount : mounts) {
      exported(mount.source())
          .ifPresent(
              origin ->
                  exports
                      .computeIfAbsent(origin.server(), server -> new HashSet<>())
                      .add(origin.top()));
    }
    List<Collected> found = new ArrayList<>();
    Map<ElementId, Map<AbsolutePath, Collected>> byOrigin = new HashMap<>();
    Map<ElementId, Collected> byMount = new HashMap<>(mounts.size() * 2);
    for (SharedMount mount : mounts) {
      Optional<Origin> origin = originOf(mount, LONGEST_CHAIN);
      if (origin.isPresent()) {
        Collected files =
            byOrigin
                .computeIfAbsent(origin.get().server(), server -> new HashMap<>())
                .computeIfAbsent(
                    outermost(origin.get(), exports),
                    top -> {
                      found.add(new Collected(origin.get().server()));
                      return found.get(found.size() - 1);
                    });
        files.mounts.add(mount);
        files.nodes.addAll(mount.nodes());
        byMount.putIfAbsent(mount.id(), files);
      }
    }
    for (Service service : topology.services()) {
      keep(service, byMount);
    }
    List<SharedFiles> all = new ArrayList<>(found.size());
    for (Collected files : found) {
      all.add(files.finish());
    }
    return all;
  }

  private static void keep(Service service, Map<ElementId, Collected> byMount) {
    for (Store store : service.stores()) {
      Collected files = byMount.get(store.mount());
      if (files != null) {
        files.kept.add(new SharedFiles.Kept(service, store));
        service.runsAs().ifPresent(files.accounts::add);
      }
    }
  }

  /** Where a mount's files come from; empty if they are not the same on all of its nodes. */
  private Optional<Origin> originOf(SharedMount mount, int chain) {
    if (!(mount.source() instanceof MountSource.Bind bind)) {
      return exported(mount.source());
    }
    Optional<Origin> common = Optional.empty();
    for (ElementId node : mount.nodes()) {
      Optional<Origin> there =
          index
              .mountHolding(node, bind.directory())
              .filter(below -> chain > 0 && !below.id().equals(mount.id()))
              .flatMap(below -> originOf(below, chain - 1));
      if (there.isEmpty() || (common.isPresent() && !common.equals(there))) {
        return Optional.empty();
      }
      common = there;
    }
    return common;
  }

  private static Optional<Origin> exported(MountSource source) {
    if (source instanceof MountSource.Nfs4 nfs) {
      return Optional.of(new Origin(nfs.from(), nfs.export()));
    }
    if (source instanceof MountSource.CephFs ceph) {
      return Optional.of(new Origin(ceph.from(), ceph.path()));
    }
    if (source instanceof MountSource.GlusterFs gluster) {
      return Optional.of(new Origin(gluster.from(), AbsolutePath.of("/" + gluster.volume())));
    }
    return Optional.empty();
  }

  private static AbsolutePath outermost(Origin origin, Map<ElementId, Set<AbsolutePath>> exports) {
    Set<AbsolutePath> all = exports.getOrDefault(origin.server(), Set.of());
    AbsolutePath top = origin.top();
    if (all.size() <= 1) {
      return top;
    }
    for (AbsolutePath path = top; !path.equals(AbsolutePath.ROOT); path = path.parent()) {
      if (all.contains(path)) {
        top = path;
      }
    }
    return all.contains(AbsolutePath.ROOT) ? AbsolutePath.ROOT : top;
  }
}
