package io.hadsl.core.fact;

import io.hadsl.core.value.Texts;

/**
 * Something changes this node regularly, without being told to.
 *
 * @param what what does it, such as {@code the Puppet agent}
 * @param everyMinutes the time between two runs
 * @param splayMinutes by how much runs are put off, by another time on each node; 0 for not at all
 */
public record RegularRun(String what, int everyMinutes, int splayMinutes) implements Fact {
  /** Refuses what a message could not show. */
  public RegularRun {
    Texts.line("what runs regularly", what);
  }
}
