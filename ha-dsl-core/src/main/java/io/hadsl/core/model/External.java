package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import java.util.Objects;

/**
 * A service that someone else runs.
 *
 * @param name its name in the topology
 * @param endpoint where clients reach it
 * @param facts what is stated of it
 * @param declaredAt the line that declared it
 */
public record External(
    String name, Endpoint endpoint, List<Stated<StatedFact>> facts, DeclaredAt declaredAt)
    implements Element, Provider {

  /** Checks the name, refuses null and copies the facts. */
  public External {
    Names.check("external", name);
    Objects.requireNonNull(endpoint, "the endpoint");
    facts = List.copyOf(facts);
  }

  /**
   * A builder that starts from this external.
   *
   * @return the builder
   */
  public ExternalBuilder toBuilder() {
    return new ExternalBuilder(this);
  }

  @Override
  public ElementId id() {
    return ElementId.of("external", name);
  }
}
