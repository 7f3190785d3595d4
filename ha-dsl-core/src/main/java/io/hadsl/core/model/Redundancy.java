package io.hadsl.core.model;

import io.hadsl.core.value.ElementId;

/** How the instances of a service share its work. */
public sealed interface Redundancy {

  /**
   * How many instances must be up for the service to be up.
   *
   * @return one, unless a quorum needs more
   */
  default int needed() {
    return 1;
  }

  /** One instance. */
  record Single() implements Redundancy {}

  /** All instances serve at once; one is enough. */
  record ActiveActive() implements Redundancy {}

  /**
   * One instance serves, the others wait.
   *
   * @param active the node that serves first
   */
  record ActivePassive(ElementId active) implements Redundancy {}

  /**
   * Instances vote; the service lives while enough of them do.
   *
   * @param needed how many instances must be up, at least 1
   */
  record Quorum(int needed) implements Redundancy {
    /** Refuses a quorum of nothing. */
    public Quorum {
      if (needed < 1) {
        throw new IllegalArgumentException(
            "quorum of " + needed + " is out of range: use 1 or more");
      }
    }
  }
}
