package io.hadsl.core.resource;

import java.util.LinkedHashSet;
import java.util.Set;

/** A resource in a {@link ResourceSink}, to be ordered among others. */
public final class Step {

  private final ResourcePool.Pooled pooled;
  private final Phase phase;
  private Set<ResourceId> after = Set.of();
  private Set<ResourceId> notifies = Set.of();
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
    for (Step other : others) {
      after = with(after, other.id());
    }
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
    for (Step other : others) {
      notifies = with(notifies, other.id());
    }
    return this;
  }

  /**
   * Notifies one more resource; for those who merge steps.
   *
   * @param other the resource's id
   */
  public void alsoNotifies(ResourceId other) {
    notifies = with(notifies, other);
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
   * @return ids, in the order given
   */
  public Set<ResourceId> after() {
    return after;
  }

  /**
   * What reacts to its changes.
   *
   * @return ids, in the order given
   */
  public Set<ResourceId> notifies() {
    return notifies;
  }

  /**
   * How many cross-node stages after the service's first it comes.
   *
   * @return 0 or more
   */
  public int laterStages() {
    return laterStages;
  }

  /** Most steps have no edges of their own, so sets are made for those that do. */
  private static Set<ResourceId> with(Set<ResourceId> ids, ResourceId more) {
    Set<ResourceId> all = ids.isEmpty() ? new LinkedHashSet<>() : ids;
    all.add(more);
    return all;
  }
}
