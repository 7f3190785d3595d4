package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * This instance brings what all instances share to a new release. It is a fact of every instance
 * that would do it.
 *
 * @param command what does it
 * @param jobs whether the service's jobs run on this node meanwhile
 */
public record Upgrader(String command, Jobs jobs) implements Fact {

  /** Whether jobs run while shared data is upgraded. */
  public enum Jobs {
    /** Jobs on this node do nothing meanwhile. */
    HELD,
    /** Jobs run on. */
    RUNNING
  }

  /** Refuses what a message could not show. */
  public Upgrader {
    Texts.line("upgrade", command);
  }
}
