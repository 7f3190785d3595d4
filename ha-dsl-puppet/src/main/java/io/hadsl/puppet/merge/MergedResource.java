package io.hadsl.puppet.merge;

import io.hadsl.core.plan.Provenance;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import java.util.List;
import java.util.function.Predicate;

/**
 * One resource of a profile over all nodes that have it: what they want of it, in as many variants
 * as they differ.
 *
 * @param id what names it
 * @param presence the nodes that have it, by their position in the profile
 * @param variants no two of one resource; at least one
 * @param provenance what asked for it on the first of these nodes
 */
public record MergedResource(
    ResourceId id, Members presence, List<Variant> variants, Provenance provenance) {

  /**
   * What some nodes want.
   *
   * @param resource what is wanted
   * @param nodes the nodes that want it so
   */
  public record Variant(Resource resource, Members nodes) {}

  /**
   * What the first node wants.
   *
   * @return a variant
   */
  public Resource first() {
    return variants.get(0).resource();
  }

  /**
   * Whether some node wants what is looked for.
   *
   * @param wanted says of one resource whether it is that
   * @return true if it is one of the variants
   */
  public boolean hasVariant(Predicate<Resource> wanted) {
    for (Variant variant : variants) {
      if (wanted.test(variant.resource())) {
        return true;
      }
    }
    return false;
  }
}
