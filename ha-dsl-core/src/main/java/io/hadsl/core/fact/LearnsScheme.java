package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * How an application behind a proxy knows that users came by https, so that its links and cookies
 * say so.
 *
 * @param from what tells it
 */
public record LearnsScheme(From from) implements StatedFact {

  static final String TYPE = "learns-scheme";

  /** What tells an application the scheme. */
  public enum From {
    /** Its own connection: behind a proxy that ends TLS, it believes in http. */
    CONNECTION,
    /** The header {@code X-Forwarded-Proto}, which the proxy must set. */
    HEADER,
    /** Its configuration: it always writes https. */
    CONFIGURATION
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("from", Words.lower(from)).build();
  }

  static LearnsScheme read(Settings settings) {
    return new LearnsScheme(Words.constant(From.class, "from", settings.text("from")));
  }
}
