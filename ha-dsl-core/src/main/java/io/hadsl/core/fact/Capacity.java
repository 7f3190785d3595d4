package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * What the instances of a service can do, and what is asked of them at the worst hour.
 *
 * @param perInstance what one instance can do, at least 1
 * @param peak what is asked of the service at its peak, at least 1
 * @param unit what is counted, such as {@code requests/s}
 */
public record Capacity(int perInstance, int peak, String unit) implements StatedFact {

  static final String TYPE = "capacity";

  /** Checks the numbers and the unit. */
  public Capacity {
    Counts.atLeast(1, "capacity of one instance", perInstance);
    Counts.atLeast(1, "peak", peak);
    Texts.line("unit", unit);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .number("per-instance", perInstance)
        .number("peak", peak)
        .text("unit", unit)
        .build();
  }

  static Capacity read(Settings settings) {
    return new Capacity(
        settings.number("per-instance"), settings.number("peak"), settings.text("unit"));
  }
}
