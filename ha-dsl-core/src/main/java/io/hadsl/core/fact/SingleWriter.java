package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * A service's data may be written on one instance at a time: two that are written to diverge, and
 * nothing merges them.
 *
 * @param what the data, such as {@code databases}
 */
public record SingleWriter(String what) implements Fact {
  /** Refuses what a message could not show. */
  public SingleWriter {
    Texts.line("single writer", what);
  }
}
