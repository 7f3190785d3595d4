package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
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
    NodePaths first = index.paths(service.nodes().get(0));
    for (ElementId node : service.nodes()) {
      if (!first.leadsToSame(path, index.paths(node))) {
        return Optional.empty();
      }
    }
    return first.mountOf(path);
  }
}
