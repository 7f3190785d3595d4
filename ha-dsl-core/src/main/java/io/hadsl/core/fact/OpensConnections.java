package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;

/**
 * How many connections one instance may have open to a database server: as many as it has workers,
 * each of which keeps one.
 *
 * @param server the service or external that it connects to
 * @param most the most at once, at least 1
 */
public record OpensConnections(ElementId server, int most) implements StatedFact {

  static final String TYPE = "opens-connections";

  /** Checks the number. */
  public OpensConnections {
    Counts.atLeast(1, "number of connections", most);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("server", server.path()).number("most", most).build();
  }

  static OpensConnections read(Settings settings) {
    return new OpensConnections(new ElementId(settings.text("server")), settings.number("most"));
  }
}
