package io.hadsl.puppet.repository;

import io.hadsl.core.backend.GeneratedBy;
import io.hadsl.core.model.Topology;

/** The first lines of every generated file. */
public final class Headers {

  private Headers() {}

  /**
   * Where a file comes from.
   *
   * @param topology the topology
   * @return one paragraph, without comment signs
   */
  public static String of(Topology topology) {
    return String.join(" ", GeneratedBy.lines(topology.name()));
  }
}
