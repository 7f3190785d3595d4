package io.hadsl.core.plan;

import io.hadsl.core.model.Node;
import java.util.List;

/**
 * A step of the whole rollout: its nodes may be worked on in any order or at once, after every
 * earlier stage is complete.
 *
 * @param number from 0
 * @param nodes the nodes that have something to do in it
 * @param purpose what it brings, such as {@code "database, cache"}
 */
public record Stage(int number, List<Node> nodes, String purpose) {

  /** Copies the list. */
  public Stage {
    nodes = List.copyOf(nodes);
  }
}
