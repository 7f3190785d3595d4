package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * A number that must be another on each instance that stands in for the others.
 *
 * @param name what it is called
 * @param value the number
 * @param most the largest that is allowed; the smallest is 0
 */
public record DistinctValue(String name, int value, int most) implements Fact {
  /** Refuses what a message could not show. */
  public DistinctValue {
    Texts.line("name of a distinct value", name);
  }
}
