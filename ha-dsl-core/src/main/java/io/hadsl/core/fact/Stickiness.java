package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * How a proxy sends the later requests of a user to the backend that had the first.
 *
 * @param kept where it keeps which backend a user has
 */
public record Stickiness(Kept kept) implements StatedFact {

  static final String TYPE = "stickiness";

  /** Where the choice is kept. */
  public enum Kept {
    /** It does not: each request goes anywhere. */
    NOWHERE,
    /** In the user's own cookie. */
    COOKIE,
    /** It computes it from the client's address. */
    SOURCE_ADDRESS,
    /** In the memory of the proxy's process. */
    OWN_MEMORY,
    /** In memory that it copies to its peers. */
    SHARED_MEMORY
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("kept", Words.lower(kept)).build();
  }

  static Stickiness read(Settings settings) {
    return new Stickiness(Words.constant(Kept.class, "kept", settings.text("kept")));
  }
}
