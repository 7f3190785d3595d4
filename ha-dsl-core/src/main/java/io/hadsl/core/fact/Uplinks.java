package io.hadsl.core.fact;

import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;

/**
 * The switches that a node is plugged into. With two, the node stays on the network when one fails.
 *
 * @param switches their names, at least one
 */
public record Uplinks(List<String> switches) implements StatedFact {

  static final String TYPE = "uplinks";

  /** Checks the names and copies the list. */
  public Uplinks {
    switches = List.copyOf(switches);
    switches.forEach(each -> Texts.line("switch", each));
    Counts.atLeast(1, "number of switches", switches.size());
  }

  /**
   * The switches of a node.
   *
   * @param switches their names
   * @return the fact
   */
  public static Uplinks to(String... switches) {
    return new Uplinks(List.of(switches));
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().texts("switches", switches).build();
  }

  static Uplinks read(Settings settings) {
    return new Uplinks(settings.texts("switches"));
  }
}
