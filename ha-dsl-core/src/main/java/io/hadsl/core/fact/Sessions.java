package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * Where an application keeps the sessions of its users.
 *
 * @param kept where
 * @param guarded whether a request waits for the one before it in the same session
 */
public record Sessions(Kept kept, Guarded guarded) implements StatedFact {

  static final String TYPE = "sessions";

  /** Where sessions are. */
  public enum Kept {
    /** In memory or files of the node that made them. */
    ON_THE_NODE,
    /** Where every node of the service reads and writes them. */
    SHARED,
    /** In the user's own cookie, or nowhere. */
    WITH_THE_USER
  }

  /** Whether two requests of one session may change it at once. */
  public enum Guarded {
    /** They may not: the second waits. */
    LOCKED,
    /** They may: the last to end wins. */
    UNLOCKED
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("kept", Words.lower(kept))
        .text("guarded", Words.lower(guarded))
        .build();
  }

  static Sessions read(Settings settings) {
    return new Sessions(
        Words.constant(Kept.class, "kept", settings.text("kept")),
        Words.constant(Guarded.class, "guarded", settings.text("guarded")));
  }
}
