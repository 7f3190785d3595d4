package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.AskedJob;
import io.hadsl.proof.catalog.Catalogs;
import io.hadsl.proof.reader.Material;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What witnesses look at, with what several of them need worked out once. */
public final class Scene {

  private final Material material;
  private final Map<String, Order> orders = new HashMap<>();
  private final MountUses uses;

  /** What there is to look at. */
  public Scene(Material material) {
    this.material = material;
    this.uses = MountUses.find(material.catalogs());
    material.catalogs().all().forEach(catalog -> orders.put(catalog.node(), Order.of(catalog)));
  }

  /** The catalogs of all nodes. */
  Catalogs catalogs() {
    return material.catalogs();
  }

  /** Everything that was emitted. */
  Material material() {
    return material;
  }

  /** The order of a node's resources. */
  Order order(String node) {
    Order order = orders.get(node);
    if (order == null) {
      throw new IllegalArgumentException("no catalog of " + node);
    }
    return order;
  }

  /** Which units work on shared file systems. */
  MountUses uses() {
    return uses;
  }

  /** What was asked for: services with jobs, as {@code topology.json} says; none without it. */
  List<AskedJob> jobs() {
    return AskedJob.read(material.tree());
  }
}
