package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** What is declared redundant is there at least twice. */
final class ReplicasAtLeastTwo extends ElementRule<Service> {

  ReplicasAtLeastTwo() {
    super(
        Service.class,
        "replicas-at-least-two",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A service that is declared active/active or active/passive has two instances or more");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    String mode = mode(service.redundancy());
    if (service.nodes().size() == 1 && !mode.isEmpty()) {
      out.about(service)
          .on(service.nodes())
          .insteadOf(NoSpofInRequestPath.ID, service.id())
          .says(
              "service `"
                  + service.name()
                  + "` is declared "
                  + mode
                  + " and is on "
                  + service.nodes().get(0).name()
                  + " alone: there is nothing to take over when it is lost")
          .because(service.id() + ".on", service.nodes().get(0).name(), service.declaredAt())
          .fix("put it on a second node, or say single()");
    }
  }

  private static String mode(Redundancy redundancy) {
    if (redundancy instanceof Redundancy.ActiveActive) {
      return "active/active";
    }
    return redundancy instanceof Redundancy.ActivePassive ? "active/passive" : "";
  }
}
