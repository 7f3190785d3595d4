package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Optional;

/** Whether all nodes of a service see the same files at a path. */
public final class OnShare {

  private OnShare() {}

  /**
   * The shared mount that a path leads to on a service's first node, if it leads to the same place
   * of the same server on all others.
   */
  public static Optional<SharedMount> holding(
      TopologyIndex index, Service service, AbsolutePath path) {
    List<ElementId> nodes = service.nodes();
    NodePaths first = index.paths(nodes.get(0));
    Optional<SharedMount> mount = first.mountOf(path);
    for (int i = 1; i < nodes.size() && mount.isPresent(); i++) {
      if (!first.leadsToSame(path, index.paths(nodes.get(i)))) {
        return Optional.empty();
      }
    }
    return mount;
  }
}
