package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** An even number of voters is one more machine that can fail, and nothing gained. */
final class QuorumOdd extends ElementRule<Service> {

  QuorumOdd() {
    super(
        Service.class,
        "quorum-odd",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "The number of voters of a quorum is odd");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    int voters = service.nodes().size();
    if (service.redundancy() instanceof Redundancy.Quorum && voters > 2 && voters % 2 == 0) {
      out.about(service)
          .on(service.nodes())
          .says(
              "service `"
                  + service.name()
                  + "` has "
                  + voters
                  + " voters: it survives no more losses than with "
                  + (voters - 1)
                  + ", and stops when the network cuts it in two halves")
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix("take one voter away, or add one");
    }
  }
}
