package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;

/**
 * A failure domain: a host, rack or room whose nodes may all fail at once.
 *
 * @param name its name in the topology
 * @param declaredAt the line that declared it
 */
public record Zone(String name, DeclaredAt declaredAt) implements Element {

  /** Checks the name. */
  public Zone {
    Names.check("zone", name);
  }

  @Override
  public ElementId id() {
    return ElementId.of("zone", name);
  }
}
