package io.hadsl.puppet.merge;

import io.hadsl.core.resource.ResourceId;
import java.util.OptionalInt;

/**
 * An order between two resources.
 *
 * @param from position of the one that comes first
 * @param to position of the one that comes later; empty if it stands in another profile
 * @param target the later one's id
 * @param kind what the order means
 * @param nodes the nodes on which this holds, by their position in the profile
 */
public record Edge(int from, OptionalInt to, ResourceId target, Kind kind, Members nodes) {

  /** What an order means. */
  public enum Kind {
    /** The later one waits. */
    ORDER,
    /** The later one waits, and reacts to a change of the first. */
    NOTIFY,
    /**
     * A file comes before the link that its path leads through. Puppet would put the link first by
     * itself, unless the code says the opposite of just these two.
     */
    THROUGH_LINK
  }
}
