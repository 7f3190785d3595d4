package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * How a proxy finds out which backends can serve.
 *
 * @param kind what it does
 * @param path what it asks for; empty unless it asks by HTTP
 * @param body what the answer's text must match; empty if the status alone decides
 */
public record HealthCheck(Kind kind, String path, String body) implements StatedFact {

  static final String TYPE = "health-check";

  /** What a proxy does to find out. */
  public enum Kind {
    /** Nothing: a backend is out of use only once requests of users have failed. */
    NONE,
    /** It connects and closes. */
    CONNECT,
    /** It asks for a path and looks at the answer. */
    HTTP
  }

  /** Refuses line breaks. */
  public HealthCheck {
    if (!path.isEmpty()) {
      Texts.line("path of the check", path);
    }
    if (!body.isEmpty()) {
      Texts.line("body of the check", body);
    }
  }

  /**
   * No check.
   *
   * @return the fact
   */
  public static HealthCheck none() {
    return new HealthCheck(Kind.NONE, "", "");
  }

  /**
   * A check that connects.
   *
   * @return the fact
   */
  public static HealthCheck connect() {
    return new HealthCheck(Kind.CONNECT, "", "");
  }

  /**
   * A check that asks for a path and looks at the status.
   *
   * @param path such as {@code /health}
   * @return the fact
   */
  public static HealthCheck asking(String path) {
    return new HealthCheck(Kind.HTTP, path, "");
  }

  /**
   * The same check, which also looks at the answer's text.
   *
   * @param pattern what the text must match
   * @return a new fact
   */
  public HealthCheck expecting(String pattern) {
    return new HealthCheck(kind, path, pattern);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("kind", Words.lower(kind))
        .text("path", path)
        .text("body", body)
        .build();
  }

  static HealthCheck read(Settings settings) {
    return new HealthCheck(
        Words.constant(Kind.class, "kind", settings.text("kind")),
        settings.optionalText("path").orElse(""),
        settings.optionalText("body").orElse(""));
  }
}
