package io.hadsl.puppet.merge;

import io.hadsl.core.plan.Provenance;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.resource.ResourceId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of one id: what nodes want of it, and the nodes that want it so. */
final class Entry {

  final ResourceId id;
  final @Nullable Provenance provenance;
  final Map<Resource, Members> resources = new LinkedHashMap<>();
  final Map<List<ResourceId>, Members> after = new LinkedHashMap<>();
  final Map<List<ResourceId>, Members> notifies = new LinkedHashMap<>();

  /** The entry that comes next in the order of the profile. */
  @Nullable Entry next;

  private @Nullable Resource last;
  private Members lastNodes = new Members();

  Entry(ResourceId id, @Nullable Provenance provenance) {
    this.id = id;
    this.provenance = provenance;
  }

  /** The nodes that want it so: the same as those of the last call, mostly. */
  Members nodesOf(Resource resource) {
    if (resource != last) {
      last = resource;
      lastNodes = resources.computeIfAbsent(resource, key -> new Members());
    }
    return lastNodes;
  }
}
