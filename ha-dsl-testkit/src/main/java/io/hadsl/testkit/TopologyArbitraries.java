package io.hadsl.testkit;

import io.hadsl.core.model.Topology;
import net.jqwik.api.Arbitrary;

/**
 * Arbitrary topologies for jqwik. They are valid by construction: no rule refuses one, and what is
 * dangerous in them is acknowledged. They shrink to a small topology that a person can read.
 */
public final class TopologyArbitraries {

  private TopologyArbitraries() {}

  /**
   * Topologies of up to four groups of up to four nodes, with shares, users, jobs, uses and a real
   * component.
   *
   * @return an arbitrary that shrinks to one node with nothing on it
   */
  public static Arbitrary<Topology> topologies() {
    return choosing().topologies();
  }

  /**
   * A choice of topologies, which begins as {@link #topologies} has it.
   *
   * @return what may be set
   */
  public static TopologyChoice choosing() {
    return new TopologyChoice();
  }
}
