package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Interruption;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.Rollouts;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The restarts that a change brings to a service.
 *
 * @param unit what is restarted
 * @param atOnce the most instances that are restarted in one stage
 * @param declaredAt the line that says so
 */
record Restarts(String unit, int atOnce, DeclaredAt declaredAt) {

  /** The first interruption that is known of each service. */
  private record Interruptions(Map<ElementId, Known<Interruption>> byService) {
    static Interruptions of(TopologyIndex index) {
      Map<ElementId, Known<Interruption>> first = new HashMap<>();
      for (Known<Interruption> each : index.all(Interruption.class)) {
        first.putIfAbsent(each.instance().service().id(), each);
      }
      return new Interruptions(first);
    }
  }

  /** What is restarted, empty if changes interrupt nothing. */
  static Optional<Restarts> of(TopologyIndex index, Service service) {
    Known<Interruption> known =
        index.derived(Interruptions.class, Interruptions::of).byService().get(service.id());
    return known == null
        ? Optional.empty()
        : Optional.of(
            new Restarts(
                known.fact().unit(), Rollouts.atOnce(index, known.instance()), known.declaredAt()));
  }
}
