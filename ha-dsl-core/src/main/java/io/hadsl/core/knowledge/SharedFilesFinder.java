package io.hadsl.core.knowledge;

import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds which mounts show the same files. It asks no component, so that rules of {@code INTEGRITY}
 * may look at what is found.
 */
final class SharedFilesFinder {

  private final TopologyIndex index;

  private static final class Collected {
    private final ElementId server;
    private final List<SharedMount> mounts = new ArrayList<>(1);
    private final Set<ElementId> nodes = new LinkedHashSet<>();

    Collected(ElementId server) {
      this.server = server;
    }

    SharedFiles finish() {
      return new SharedFiles(server, mounts, List.copyOf(nodes));
    }
  }

  SharedFilesFinder(TopologyIndex index) {
    this.index = index;
  }

  List<SharedFiles> find() {
    List<SharedMount> mounts = index.topology().all(SharedMount.class);
    Map<ElementId, Set<AbsolutePath>> exports = new HashMap<>();
    for (SharedMount mount : mounts) {
      ServedPath.of(mount.source())
          .ifPresent(
              origin ->
                  exports
                      .computeIfAbsent(origin.server(), server -> new HashSet<>())
                      .add(origin.path()));
    }
    List<Collected> found = new ArrayList<>();
    Map<ElementId, Map<AbsolutePath, Collected>> byServedPath = new HashMap<>();
    for (SharedMount mount : mounts) {
      Optional<ServedPath> origin = originOf(mount, NodePaths.LONGEST_CHAIN);
      if (origin.isPresent()) {
        Collected files =
            byServedPath
                .computeIfAbsent(origin.get().server(), server -> new HashMap<>())
                .computeIfAbsent(
                    outermost(origin.get(), exports),
                    top -> {
                      found.add(new Collected(origin.get().server()));
                      return found.get(found.size() - 1);
                    });
        files.mounts.add(mount);
        files.nodes.addAll(mount.nodes());
      }
    }
    List<SharedFiles> all = new ArrayList<>(found.size());
    for (Collected files : found) {
      all.add(files.finish());
    }
    return all;
  }

  /** Where a mount's files come from; empty if they are not the same on all of its nodes. */
  private Optional<ServedPath> originOf(SharedMount mount, int chain) {
    if (!(mount.source() instanceof MountSource.Bind bind)) {
      return ServedPath.of(mount.source());
    }
    Optional<ServedPath> common = Optional.empty();
    for (ElementId node : mount.nodes()) {
      Optional<ServedPath> there =
          index
              .mountHolding(node, bind.directory())
              .filter(below -> chain > 0 && !below.id().equals(mount.id()))
              .flatMap(
                  below ->
                      originOf(below, chain - 1)
                          .map(origin -> origin.moved(bind.directory(), below.path())));
      if (there.isEmpty() || (common.isPresent() && !common.equals(there))) {
        return Optional.empty();
      }
      common = there;
    }
    return common;
  }

  private static AbsolutePath outermost(
      ServedPath origin, Map<ElementId, Set<AbsolutePath>> exports) {
    Set<AbsolutePath> all = exports.getOrDefault(origin.server(), Set.of());
    AbsolutePath top = origin.path();
    if (all.size() <= 1 && all.contains(top)) {
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
