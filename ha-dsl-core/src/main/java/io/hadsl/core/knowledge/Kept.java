package io.hadsl.core.knowledge;

import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Service;

/**
 * What a service writes on shared files: a store, or a path of one of its units that leads there.
 *
 * @param service the service
 * @param at where it does, on the first of its nodes on which the path leads there
 * @param kind what the path is to the service
 */
public record Kept(Service service, TouchedPath at, UsesPath.Kind kind) {

  /**
   * Whether it is data that must not be lost.
   *
   * @return false for queues, logs and caches
   */
  public boolean isData() {
    return kind == UsesPath.Kind.STATE;
  }
}
