package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * How long the jobs of a service may stay away when the node that owns them is lost.
 *
 * @param minutes at least 1
 */
public record ToleratedPause(int minutes) implements StatedFact {

  static final String TYPE = "tolerated-pause";

  /** Checks the number. */
  public ToleratedPause {
    if (minutes < 1) {
      throw new IllegalArgumentException(
          "a pause of " + minutes + " minutes is out of range: use 1 or more");
    }
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().number("minutes", minutes).build();
  }

  static ToleratedPause read(Settings settings) {
    return new ToleratedPause(settings.number("minutes"));
  }
}
