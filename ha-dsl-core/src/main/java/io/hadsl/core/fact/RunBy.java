package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;

/**
 * Who runs an external, and is called when it is down.
 *
 * @param who a team, company or person
 */
public record RunBy(String who) implements StatedFact {

  static final String TYPE = "run-by";

  /** Refuses line breaks. */
  public RunBy {
    Texts.line("who runs it", who);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("who", who).build();
  }

  static RunBy read(Settings settings) {
    return new RunBy(settings.text("who"));
  }
}
