package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;

/**
 * A node of a quorum that votes and keeps no data: it is there to break ties.
 *
 * @param node the node's id
 */
public record Arbiter(ElementId node) implements StatedFact {

  static final String TYPE = "arbiter";

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("node", node.path()).build();
  }

  static Arbiter read(Settings settings) {
    return new Arbiter(new ElementId(settings.text("node")));
  }
}
