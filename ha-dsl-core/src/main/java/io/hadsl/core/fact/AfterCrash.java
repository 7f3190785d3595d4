package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * What becomes of a job of a service whose node dies in the middle of it.
 *
 * @param semantics what another node may do with it
 */
public record AfterCrash(Semantics semantics) implements StatedFact {

  static final String TYPE = "after-crash";

  /** What another node may do. */
  public enum Semantics {
    /** Run it again: a second run does no harm. */
    REPEATABLE,
    /** Nothing: a run that began is never repeated. */
    AT_MOST_ONCE
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("semantics", Words.lower(semantics)).build();
  }

  static AfterCrash read(Settings settings) {
    return new AfterCrash(Words.constant(Semantics.class, "semantics", settings.text("semantics")));
  }
}
