package io.hadsl.core.resource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects what a component wants of one node, in the order it is to be applied.
 *
 * <p>Some order need not be said: packages come after the steps of {@link Phase#PREPARE}; files,
 * units and commands come after the service's packages; a file comes after its directory and its
 * owner.
 */
public final class ResourceSink {

  private final List<Step> steps = new ArrayList<>();

  private final ResourcePool pool;
  private final ServiceParts parts;

  /** Makes an empty sink. */
  public ResourceSink() {
    this(new ResourcePool());
  }

  /**
   * Makes an empty sink that shares equal resources with others.
   *
   * @param pool what they share
   */
  public ResourceSink(ResourcePool pool) {
    this(pool, new ServiceParts());
  }

  /**
   * Makes an empty sink for an instance of a service.
   *
   * @param pool where it shares equal resources with all others
   * @param parts what the sinks of the service's other instances use too
   */
  public ResourceSink(ResourcePool pool, ServiceParts parts) {
    this.pool = pool;
    this.parts = parts;
  }

  /**
   * What is the same for all instances of the service, such as its files of settings: made by the
   * first that asks, so that a plan of thousands of nodes makes less.
   *
   * @param kind a class of the component's own that holds all of it, because a service has one of
   *     each kind
   * @param maker makes it, only from what all instances of the service have in common: never from
   *     the node
   * @param <T> its type
   * @return what was made
   * @throws IllegalArgumentException if the kind is a resource: a second one of that kind would
   *     silently be the first
   */
  public <T> T ofService(Class<T> kind, Supplier<T> maker) {
    if (Resource.class.isAssignableFrom(kind)) {
      throw new IllegalArgumentException(
          "ofService("
              + kind.getSimpleName()
              + ".class, ...): a service has one of each kind; give a record of your own, with the "
              + kind.getSimpleName()
              + " in it");
    }
    return parts.of(kind, maker);
  }

  /**
   * Adds a resource in the phase that its kind usually belongs to: accounts in {@link
   * Phase#PREPARE}, packages in {@link Phase#INSTALL}, unit states in {@link Phase#RUN}, all else
   * in {@link Phase#CONFIGURE}.
   *
   * @param resource what is desired
   * @return its step
   */
  public Step add(Resource resource) {
    return add(usualPhase(resource), resource);
  }

  /**
   * Adds a resource.
   *
   * @param phase the part of the installation it belongs to
   * @param resource what is desired
   * @return its step
   */
  public Step add(Phase phase, Resource resource) {
    Step step = new Step(pool.intern(resource), phase);
    steps.add(step);
    return step;
  }

  /**
   * All steps so far.
   *
   * @return in the order they were added
   */
  public List<Step> steps() {
    return Collections.unmodifiableList(steps);
  }

  private static Phase usualPhase(Resource resource) {
    if (resource instanceof OsGroup || resource instanceof OsUser) {
      return Phase.PREPARE;
    }
    if (resource instanceof OsPackage) {
      return Phase.INSTALL;
    }
    return resource instanceof UnitState ? Phase.RUN : Phase.CONFIGURE;
  }
}
