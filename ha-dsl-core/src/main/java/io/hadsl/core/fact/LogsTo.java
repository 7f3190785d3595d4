package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;

/**
 * Where a node sends its logs.
 *
 * @param to the node or external that keeps them
 */
public record LogsTo(ElementId to) implements StatedFact {

  static final String TYPE = "logs-to";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("to", to.path()).build();
  }

  static LogsTo read(Settings settings) {
    return new LogsTo(new ElementId(settings.text("to")));
  }
}
