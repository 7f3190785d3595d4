package io.hadsl.core.fact;

import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;
import java.util.List;

/**
 * A proxy sends requests to nodes of a service.
 *
 * @param service the service's id
 * @param nodes ids of the nodes that get requests
 */
public record Balances(ElementId service, List<ElementId> nodes) implements StatedFact {

  static final String TYPE = "balances";

  /** Copies the list. */
  public Balances {
    nodes = List.copyOf(nodes);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("service", service.name())
        .texts("nodes", nodes.stream().map(ElementId::name).toList())
        .build();
  }

  static Balances read(Settings settings) {
    return new Balances(
        ElementId.of("service", settings.text("service")),
        settings.texts("nodes").stream().map(name -> ElementId.of("node", name)).toList());
  }
}
