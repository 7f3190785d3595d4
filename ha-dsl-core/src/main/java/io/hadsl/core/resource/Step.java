package io.hadsl.core.resource;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** A resource in a {@link ResourceSink}, to be ordered among others. */
public final class Step {

  private static final ResourceId[] NONE = {};

  private final ResourcePool.Pooled pooled;
  private final Phase phase;
  private ResourceId[] after = NONE;
  private ResourceId[] before = NONE;
  private ResourceId[] notifies = NONE;
  private int laterStages;

  Step(ResourcePool.Pooled pooled, Phase phase) {
    this.pooled = pooled;
    this.phase = phase;
  }

  /**
   * Comes only after others have succeeded.
   *
   * @param others steps of the same node
   * @return this
   */
  public Step after(Step... others) {
    after = with(after, others);
    return this;
  }

  /**
   * Comes first: others wait until this step has succeeded.
   *
   * @param others steps of the same node
   * @return this
   */
  public Step before(Step... others) {
    before = with(before, others);
    return this;
  }

  /**
   * When this step changes something, the others react: a unit restarts or reloads, a command that
   * waits for a notification runs. They also come after this step.
   *
   * @param others steps of the same node
   * @return this
   */
  public Step notifies(Step... others) {
    notifies = with(notifies, others);
    return this;
  }

  /**
   * Comes in a later cross-node stage of the service: after the steps of the stages before have
   * succeeded on <em>every</em> node of the service.
   *
   * @param stages how many stages later, at least 1
   * @return this
   */
  public Step stagesLater(int stages) {
    if (stages < 1) {
      throw new IllegalArgumentException("stages " + stages + " is out of range: use 1 or more");
    }
    laterStages = stages;
    return this;
  }

  /**
   * What is desired.
   *
   * @return the resource
   */
  public Resource resource() {
    return pooled.resource();
  }

  /**
   * What names the resource on its node.
   *
   * @return the id
   */
  public ResourceId id() {
    return pooled.id();
  }

  /**
   * The part of the installation it belongs to.
   *
   * @return the phase
   */
  public Phase phase() {
    return phase;
  }

  /**
   * What it waits for.
   *
   * @return ids, in the order given, each once
   */
  public List<ResourceId> after() {
    return listOf(after);
  }

  /**
   * What waits for it.
   *
   * @return ids, in the order given, each once
   */
  public List<ResourceId> before() {
    return listOf(before);
  }

  /**
   * What reacts to its changes.
   *
   * @return ids, in the order given, each once
   */
  public List<ResourceId> notifies() {
    return listOf(notifies);
  }

  /**
   * How many cross-node stages after the service's first it comes.
   *
   * @return 0 or more
   */
  public int laterStages() {
    return laterStages;
  }

  /**
   * Whether another step is ordered as this one is: it may differ in what its resource holds.
   *
   * @param other a step of another node
   * @return true if id, phase, stages and edges are the same
   */
  public boolean isOrderedLike(Step other) {
    return id().equals(other.id())
        && phase == other.phase
        && laterStages == other.laterStages
        && Arrays.equals(after, other.after)
        && Arrays.equals(before, other.before)
        && Arrays.equals(notifies, other.notifies);
  }

  private static List<ResourceId> listOf(ResourceId[] ids) {
    return Collections.unmodifiableList(Arrays.asList(ids));
  }

  /** Arrays, because steps have few edges, and the plan of a large topology has many steps. */
  private static ResourceId[] with(ResourceId[] ids, Step[] more) {
    ResourceId[] all = ids;
    for (Step each : more) {
      if (!has(all, each.id())) {
        all = with(all, each.id());
      }
    }
    return all;
  }

  private static ResourceId[] with(ResourceId[] ids, ResourceId id) {
    ResourceId[] all = new ResourceId[ids.length + 1];
    System.arraycopy(ids, 0, all, 0, ids.length);
    all[ids.length] = id;
    return all;
  }

  private static boolean has(ResourceId[] ids, ResourceId id) {
    for (ResourceId each : ids) {
      if (each.equals(id)) {
        return true;
      }
    }
    return false;
  }
}
