package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Capacity;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/**
 * A change is no overload. Where the loss of one node is one already, {@code n-plus-one-capacity}
 * has said so; where a change leaves nothing up, {@code rolling-max-unavailable}.
 */
final class MaintenanceKeepsNPlusOne extends ElementRule<Service> {

  MaintenanceKeepsNPlusOne() {
    super(
        Service.class,
        "maintenance-keeps-n-plus-one",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "What a rollout leaves up of a service carries its peak");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    // Of an active and a passive instance one serves, with or without a rollout.
    if (service.redundancy() instanceof Redundancy.ActivePassive) {
      return;
    }
    for (Stated<Capacity> capacity : StatedOf.kind(service.facts(), Capacity.class)) {
      Restarts.of(index, service).ifPresent(restarts -> check(service, capacity, restarts, out));
    }
  }

  private static void check(
      Service service, Stated<Capacity> stated, Restarts restarts, Findings out) {
    Capacity capacity = stated.fact();
    int up = service.nodes().size() - restarts.atOnce();
    long left = (long) up * capacity.perInstance();
    long withoutOne = (service.nodes().size() - 1L) * capacity.perInstance();
    if (up > 0 && left < capacity.peak() && withoutOne >= capacity.peak()) {
      out.about(service)
          .on(service.nodes())
          .says(
              "a rollout restarts "
                  + restarts.unit()
                  + " on "
                  + restarts.atOnce()
                  + " of the "
                  + service.nodes().size()
                  + " nodes of service `"
                  + service.name()
                  + "` in one stage: the rest can do "
                  + left
                  + " "
                  + capacity.unit()
                  + " of the "
                  + capacity.peak()
                  + " at its peak")
          .because(service.id() + ".restarts", restarts.unit(), restarts.declaredAt())
          .because(
              service.id() + ".capacity.perInstance", capacity.perInstance(), stated.declaredAt())
          .because(service.id() + ".capacity.peak", capacity.peak(), stated.declaredAt())
          .fix(
              "change its nodes one after the other (rollout.sh --node), or when less than "
                  + left
                  + " "
                  + capacity.unit()
                  + " are asked for, and acknowledge it");
    }
  }
}
