package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;

/**
 * What a service or external is there for, in the words of those who plan for its loss.
 *
 * @param purpose what it does for the services that use it
 */
public record Serves(Purpose purpose) implements StatedFact {

  static final String TYPE = "serves";

  /** What something is there for. */
  public enum Purpose {
    /** It hands requests to the instances of others. */
    LOAD_BALANCER,
    /** It keeps rows. */
    DATABASE,
    /** It keeps sessions or locks: its clients fail without them. */
    SESSIONS,
    /** It keeps copies of what is elsewhere: its clients are slower without them, and work. */
    CACHE,
    /** It passes messages. */
    BROKER,
    /** It installs and configures nodes. */
    CONTROL
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("purpose", Words.lower(purpose)).build();
  }

  static Serves read(Settings settings) {
    return new Serves(Words.constant(Purpose.class, "purpose", settings.text("purpose")));
  }
}
