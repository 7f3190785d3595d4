package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.Endpoint;
import java.util.ArrayList;
import java.util.List;

/** Changes a copy of an external. */
public final class ExternalBuilder {

  private final String name;
  private final DeclaredAt declaredAt;
  private final List<Stated<StatedFact>> facts;
  private Endpoint endpoint;

  ExternalBuilder(External external) {
    this.name = external.name();
    this.declaredAt = external.declaredAt();
    this.facts = new ArrayList<>(external.facts());
    this.endpoint = external.endpoint();
  }

  /**
   * Where clients reach it.
   *
   * @param other in the place of what was
   * @return this
   */
  public ExternalBuilder endpoint(Endpoint other) {
    endpoint = other;
    return this;
  }

  /**
   * States facts that nothing else tells; rules read them.
   *
   * @param each such as {@code new RunBy(...)}
   * @return this
   */
  public ExternalBuilder states(StatedFact... each) {
    facts.addAll(Stated.at(DeclaredAt.caller(), each));
    return this;
  }

  /**
   * The external.
   *
   * @return it
   */
  public External build() {
    return new External(name, endpoint, facts, declaredAt);
  }
}
