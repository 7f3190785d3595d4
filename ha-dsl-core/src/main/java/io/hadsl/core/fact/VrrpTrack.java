package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * What a holder of a virtual address watches, to know whether it is fit to hold it.
 *
 * @param kind what is watched
 * @param what the process's name, or the script's path with its arguments
 * @param weight what is added to the priority while it fails: -253 to -1; 0 gives the address up
 */
public record VrrpTrack(Kind kind, String what, int weight) {

  /** What is watched. */
  public enum Kind {
    /** A process of a name. */
    PROCESS,
    /** A script that is run now and then. */
    SCRIPT
  }

  /** Checks the range of the weight. */
  public VrrpTrack {
    Texts.line("what is tracked", what);
    if (weight < -253 || weight > 0) {
      throw new IllegalArgumentException(
          "weight " + weight + " of " + what + " is out of range: use -253 to 0");
    }
  }
}
