package io.hadsl.core.validation.operations;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;

/** The serving instance is changed last. */
final class PrimaryLast extends ElementRule<Service> {

  PrimaryLast() {
    super(
        Service.class,
        "primary-last",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A rollout changes the instances that wait before the one that serves");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    if (service.redundancy() instanceof Redundancy.ActivePassive passive
        && service.nodes().size() > 1
        && service.nodes().get(0).equals(passive.active())) {
      Restarts.of(index, service)
          .filter(each -> each.atOnce() < service.nodes().size())
          .ifPresent(each -> report(service, passive.active(), each, out));
    }
  }

  private static void report(Service service, ElementId active, Restarts restarts, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "a rollout begins with "
                + active.name()
                + ", which serves for service `"
                + service.name()
                + "`: the others take over before they are changed, and it happens twice")
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .because(service.id() + ".active", active, service.declaredAt())
        .because(service.id() + ".restarts", restarts.unit(), restarts.declaredAt())
        .fix("name the node that serves last, with .on(...)");
  }
}
