package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * How much of its newest data a service may lose, in the worst case (the recovery point objective).
 *
 * @param minutes the age of the newest data that may be lost, 0 for none
 */
public record RecoveryGoal(int minutes) implements StatedFact {

  static final String TYPE = "recovery-goal";

  /** Checks the number. */
  public RecoveryGoal {
    Counts.atLeast(0, "minutes of lost data", minutes);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().number("minutes", minutes).build();
  }

  static RecoveryGoal read(Settings settings) {
    return new RecoveryGoal(settings.number("minutes"));
  }
}
