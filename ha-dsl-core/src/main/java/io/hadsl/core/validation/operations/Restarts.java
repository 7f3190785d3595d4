package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Interruption;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.validation.shape.Turns;
import io.hadsl.core.value.DeclaredAt;
import java.util.Optional;

/**
 * The restarts that a change brings to a service.
 *
 * @param unit what is restarted
 * @param atOnce the most instances that are restarted in one stage
 * @param declaredAt the line that says so
 */
record Restarts(String unit, int atOnce, DeclaredAt declaredAt) {

  /** What is restarted, empty if changes interrupt nothing. */
  static Optional<Restarts> of(TopologyIndex index, Service service) {
    for (Instance instance : index.instancesOf(service.id())) {
      for (Stated<Interruption> each : index.facts(instance, Interruption.class)) {
        return Optional.of(
            new Restarts(each.fact().unit(), Turns.atOnce(index, instance), each.declaredAt()));
      }
    }
    return Optional.empty();
  }
}
