package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.CommonLoss;
import io.hadsl.core.value.ElementId;

/** Votes are spread so that the loss of a zone leaves enough of them. */
final class ZoneLossKeepsQuorum extends AbstractRule {

  static final String ID = "zone-loss-keeps-quorum";

  ZoneLossKeepsQuorum() {
    super(
        ID,
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No zone holds so many votes of a quorum that the rest cannot decide");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    if (index.topology().all(Zone.class).isEmpty()) {
      return;
    }
    CommonLoss.of(index, Node::zone)
        .forEach(
            (zone, stopped) -> {
              for (CommonLoss.Stopped each : stopped) {
                if (each.service().redundancy() instanceof Redundancy.Quorum quorum) {
                  report(zone, each, quorum, out);
                }
              }
            });
  }

  private static void report(
      ElementId zone, CommonLoss.Stopped stopped, Redundancy.Quorum quorum, Findings out) {
    Service service = stopped.service();
    int votes = stopped.nodes().size();
    Findings.Sentence finding =
        out.about(service)
            .on(stopped.nodes().stream().map(Node::id).toList())
            .insteadOf(NoSpofInRequestPath.ID, zone)
            .says(
                "zone `"
                    + zone.name()
                    + "` holds "
                    + votes
                    + " of the "
                    + service.nodes().size()
                    + " votes of service `"
                    + service.name()
                    + "`: what is left is fewer than the "
                    + quorum.needed()
                    + " that must agree, and stops");
    for (Node node : stopped.nodes()) {
      finding.because(node.name() + ".zone", zone.name(), node.declaredAt());
    }
    finding
        .because(service.id() + ".quorum", quorum.needed(), service.declaredAt())
        .fix("spread the votes over three zones, an arbiter in the third if need be");
  }
}
