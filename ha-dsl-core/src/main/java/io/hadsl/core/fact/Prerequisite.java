package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Texts;
import java.util.Optional;

/**
 * Something that a component takes for granted and nothing here makes: the runbook tells people to
 * see to it before they begin.
 *
 * @param at the external that must have it; empty if each node of the service must
 * @param what a phrase in which backticks set off names, such as {@code the database `combo`}
 */
public record Prerequisite(Optional<ElementId> at, String what) implements Fact {

  /** Refuses line breaks. */
  public Prerequisite {
    Texts.line("prerequisite", what);
  }

  /**
   * What an external must have.
   *
   * @param external its id
   * @param what a phrase
   * @return the fact
   */
  public static Prerequisite at(ElementId external, String what) {
    return new Prerequisite(Optional.of(external), what);
  }

  /**
   * What each node of the service must have.
   *
   * @param what a phrase
   * @return the fact
   */
  public static Prerequisite onNodes(String what) {
    return new Prerequisite(Optional.empty(), what);
  }
}
