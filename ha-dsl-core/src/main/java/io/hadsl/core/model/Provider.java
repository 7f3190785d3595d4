package io.hadsl.core.model;

import io.hadsl.core.value.ElementId;

/**
 * What a service can use and an entrypoint can lead to: a service of the topology, or an external
 * one.
 */
public sealed interface Provider permits Service, External {

  /**
   * Its path in the topology.
   *
   * @return the id
   */
  ElementId id();
}
