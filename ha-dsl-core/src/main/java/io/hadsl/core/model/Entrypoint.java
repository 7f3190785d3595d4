package io.hadsl.core.model;

import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.List;

/**
 * What users reach and what must stay up.
 *
 * @param name its name in the topology
 * @param front the service or external that users talk to
 * @param behind services that an external front leads to; a service's own uses need not be repeated
 * @param declaredAt the line that declared it
 */
public record Entrypoint(
    String name, ElementId front, List<ElementId> behind, DeclaredAt declaredAt)
    implements Element {

  /** Checks the name and copies the list. */
  public Entrypoint {
    Names.check("entrypoint", name);
    behind = List.copyOf(behind);
  }

  @Override
  public ElementId id() {
    return ElementId.of("entrypoint", name);
  }
}
