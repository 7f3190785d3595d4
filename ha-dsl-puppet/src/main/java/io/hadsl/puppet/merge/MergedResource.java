package io.hadsl.puppet.merge;

import io.hadsl.core.plan.Provenance;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import java.util.Map;

/**
 * One resource of a profile over all nodes that have it: what they want of it, in as many variants
 * as they differ.
 *
 * @param id what names it
 * @param presence the nodes that have it, by their position in the profile
 * @param variants what is wanted, and the nodes that want it so; at least one
 * @param provenance what asked for it on the first of these nodes
 */
public record MergedResource(
    ResourceId id, Members presence, Map<Resource, Members> variants, Provenance provenance) {

  /**
   * What the first node wants.
   *
   * @return a variant
   */
  public Resource first() {
    return variants.keySet().iterator().next();
  }
}
