package io.hadsl.core.validation.operations;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import java.util.List;

/** A change leaves an instance up. */
final class RollingMaxUnavailable extends AbstractRule {

  RollingMaxUnavailable() {
    super(
        "rolling-max-unavailable",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A rollout never restarts all instances of a service at once");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<Service> services : index.standIns().values()) {
      for (Service service : services) {
        check(index, service, out);
      }
    }
  }

  private static void check(TopologyIndex index, Service service, Findings out) {
    if (!(service.redundancy() instanceof Redundancy.Quorum)) {
      Restarts.of(index, service)
          .filter(each -> each.atOnce() == service.nodes().size())
          .ifPresent(each -> report(service, each, out));
    }
  }

  private static void report(Service service, Restarts restarts, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "a change to service `"
                + service.name()
                + "` restarts "
                + restarts.unit()
                + " on "
                + Places.names(service.nodes())
                + " in the same stage of a rollout: for that time nothing serves")
        .because(service.id() + ".rollout", "all instances at once", service.declaredAt())
        .because(service.id() + ".restarts", restarts.unit(), restarts.declaredAt())
        .fix(
            "let the first instance come alone, with firstAlone() in the facts of a component of"
                + " yours; of another, change its nodes one after the other (rollout.sh --node),"
                + " and acknowledge it");
  }
}
