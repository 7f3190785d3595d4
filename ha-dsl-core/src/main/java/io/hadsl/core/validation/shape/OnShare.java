package io.hadsl.core.validation.shape;

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
    SharedMount first = null;
    for (ElementId node : service.nodes()) {
      Optional<SharedMount> mount = index.mountHolding(node, physical);
      if (mount.isEmpty() || index.filesOf(mount.get().id()).isEmpty()) {
        return Optional.empty();
      }
      if (first == null) {
        first = mount.get();
      } else if (!index.filesOf(first.id()).equals(index.filesOf(mount.get().id()))) {
        return Optional.empty();
      }
    }
    return Optional.ofNullable(first);
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
