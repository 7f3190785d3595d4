package io.hadsl.core.resource;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps one object of each equal resource, and of each equal id. Nodes of one kind want mostly the
 * same, so that thousands of them hold little more than one does. Safe for use by several threads.
 */
public final class ResourcePool {

  /** A resource and its id, which is made once. */
  record Pooled(Resource resource, ResourceId id) {}

  private final Map<Resource, Pooled> pooled;
  private final Map<ResourceId, ResourceId> ids = new ConcurrentHashMap<>();

  /** Makes an empty pool. */
  public ResourcePool() {
    this(16);
  }

  /**
   * Makes an empty pool.
   *
   * @param expected how many different resources it has room for before it grows
   */
  public ResourcePool(int expected) {
    pooled = new ConcurrentHashMap<>(expected);
  }

  Pooled intern(Resource resource) {
    Pooled known = pooled.get(resource);
    if (known == null) {
      ResourceId id = resource.id();
      ResourceId earlier = ids.putIfAbsent(id, id);
      Pooled made = new Pooled(resource, earlier == null ? id : earlier);
      Pooled raced = pooled.putIfAbsent(resource, made);
      known = raced == null ? made : raced;
    }
    return known;
  }
}
