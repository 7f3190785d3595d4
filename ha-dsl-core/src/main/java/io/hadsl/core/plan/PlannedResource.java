package io.hadsl.core.plan;

import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import java.util.List;

/**
 * A resource in its place on a node.
 *
 * @param resource what is desired
 * @param provenance what asked for it
 * @param after ids of resources of the same profile that must have succeeded before; all stand
 *     earlier in the node's order
 * @param notifies ids of resources of the same node that react when this one changes; all stand
 *     later in the node's order
 * @param stage the cross-node stage, from 0: it comes after every resource of lower stages on all
 *     nodes
 */
public record PlannedResource(
    Resource resource,
    Provenance provenance,
    List<ResourceId> after,
    List<ResourceId> notifies,
    int stage) {

  /** Copies the lists. */
  public PlannedResource {
    after = List.copyOf(after);
    notifies = List.copyOf(notifies);
  }

  /**
   * The resource's id.
   *
   * @return what names it on its node
   */
  public ResourceId id() {
    return resource.id();
  }
}
