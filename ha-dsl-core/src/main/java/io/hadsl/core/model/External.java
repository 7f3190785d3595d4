package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;

/**
 * A service that someone else runs.
 *
 * @param name its name in the topology
 * @param endpoint where clients reach it
 * @param declaredAt the line that declared it
 */
public record External(String name, Endpoint endpoint, DeclaredAt declaredAt)
    implements Element, Provider {

  /** Checks the name. */
  public External {
    Names.check("external", name);
  }

  @Override
  public ElementId id() {
    return ElementId.of("external", name);
  }
}
