package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * What a proxy does with a request when the backend that it chose fails.
 *
 * @param what which requests it sends to another backend
 */
public record Retries(What what) implements StatedFact {

  static final String TYPE = "retries";

  /** Which requests a proxy repeats. */
  public enum What {
    /** None: the user sees the failure. */
    NONE,
    /** Those that no backend can have seen, because the connection failed. */
    UNSENT,
    /** Those, and methods that may be repeated, such as GET (RFC 9110, section 9.2.2). */
    IDEMPOTENT,
    /** All, also those that a backend may already have acted on. */
    ALL
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("what", Words.lower(what)).build();
  }

  static Retries read(Settings settings) {
    return new Retries(Words.constant(What.class, "what", settings.text("what")));
  }
}
