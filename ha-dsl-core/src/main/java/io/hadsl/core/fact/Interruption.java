package io.hadsl.core.fact;

/**
 * A change to this instance's configuration restarts a unit, and until it is back the instance
 * serves nobody.
 *
 * @param unit the unit
 */
public record Interruption(String unit) implements Fact {}
