package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Topology;

/** A topology in which no rule found anything that nobody acknowledged. Only a report makes one. */
public final class ValidatedTopology {

  private final TopologyIndex index;

  ValidatedTopology(TopologyIndex index) {
    this.index = index;
  }

  /**
   * The topology.
   *
   * @return it
   */
  public Topology topology() {
    return index.topology();
  }

  /**
   * Its index.
   *
   * @return who and what is on each node
   */
  public TopologyIndex index() {
    return index;
  }
}
