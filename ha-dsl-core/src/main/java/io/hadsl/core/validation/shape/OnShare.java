package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.Optional;

/** Whether all nodes of a service see the same files at a path. */
public final class OnShare {

  private OnShare() {}

  /**
   * The shared mount that holds the path on each of a service's nodes, links of stores followed.
   */
  public static Optional<SharedMount> holding(
      TopologyIndex index, Service service, AbsolutePath path) {
    AbsolutePath physical = physical(index, service, path);
    Optional<SharedMount> first = Optional.empty();
    Optional<SharedFiles> seen = Optional.empty();
    for (ElementId node : service.nodes()) {
      Optional<SharedMount> mount = index.mountHolding(node, physical);
      Optional<SharedFiles> files = mount.flatMap(each -> index.filesOf(each.id()));
      if (files.isEmpty() || (seen.isPresent() && !seen.equals(files))) {
        return Optional.empty();
      }
      if (first.isEmpty()) {
        first = mount;
        seen = files;
      }
    }
    return first;
  }

  private static AbsolutePath physical(TopologyIndex index, Service service, AbsolutePath path) {
    for (Store store : service.stores()) {
      if (path.isWithin(store.path())) {
        return index
            .topology()
            .find(store.mount(), SharedMount.class)
            .map(mount -> mount.physical(path))
            .orElse(path);
      }
    }
    return path;
  }
}
