package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * A change to this instance's configuration restarts a unit, and until it is back the instance
 * serves nobody.
 *
 * @param unit the unit
 */
public record Interruption(String unit) implements Fact {
  /** Refuses what a message could not show. */
  public Interruption {
    Texts.line("interrupted unit", unit);
  }
}
