package io.hadsl.core.model;

/** A class that writes a topology; it has a public constructor without arguments. */
@FunctionalInterface
public interface TopologySource {

  /**
   * Writes the topology.
   *
   * @param parameters values from outside
   * @return the topology
   */
  Topology topology(Parameters parameters);
}
