package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;

/**
 * Somebody is told when a service fails.
 *
 * @param by the node or external that watches
 * @param scope what it looks at
 */
public record Watched(ElementId by, Scope scope) implements StatedFact {

  static final String TYPE = "watched";

  /** What a monitor looks at. */
  public enum Scope {
    /** Whether the service answers: the loss of one of several instances goes unseen. */
    SERVICE,
    /** Whether each instance does. */
    EACH_INSTANCE
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("by", by.path()).text("scope", Words.lower(scope)).build();
  }

  static Watched read(Settings settings) {
    return new Watched(
        new ElementId(settings.text("by")),
        Words.constant(Scope.class, "scope", settings.text("scope")));
  }
}
