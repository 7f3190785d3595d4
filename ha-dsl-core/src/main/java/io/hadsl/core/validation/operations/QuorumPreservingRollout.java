package io.hadsl.core.validation.operations;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** A change leaves the quorum. */
final class QuorumPreservingRollout extends ElementRule<Service> {

  QuorumPreservingRollout() {
    super(
        Service.class,
        "quorum-preserving-rollout",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A rollout leaves enough voters up");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    if (service.redundancy() instanceof Redundancy.Quorum quorum) {
      Restarts.of(index, service)
          .filter(each -> service.nodes().size() - each.atOnce() < quorum.needed())
          .ifPresent(each -> report(service, quorum.needed(), each, out));
    }
  }

  private static void report(Service service, int needed, Restarts restarts, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "a rollout restarts "
                + restarts.unit()
                + " on "
                + restarts.atOnce()
                + " of the "
                + service.nodes().size()
                + " voters of service `"
                + service.name()
                + "` in one stage, and it needs "
                + needed
                + ": the change stops it")
        .because(
            service.id() + ".rollout",
            restarts.atOnce() + " instances at once",
            service.declaredAt())
        .because(service.id() + ".restarts", restarts.unit(), restarts.declaredAt())
        .fix(
            "let changes be reloaded, not restart a voter; or change its nodes one after the other"
                + " (rollout.sh --node), each when the last votes again, and acknowledge it");
  }
}
