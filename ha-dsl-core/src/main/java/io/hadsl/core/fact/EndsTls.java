package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * A proxy serves https and talks http to its backends.
 *
 * @param tells whether backends learn it
 */
public record EndsTls(Tells tells) implements StatedFact {

  static final String TYPE = "ends-tls";

  /** What a proxy tells its backends. */
  public enum Tells {
    /** It sets {@code X-Forwarded-Proto}, whatever the client sent. */
    SCHEME,
    /** It does not. */
    NOTHING
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("tells", Words.lower(tells)).build();
  }

  static EndsTls read(Settings settings) {
    return new EndsTls(Words.constant(Tells.class, "tells", settings.text("tells")));
  }
}
