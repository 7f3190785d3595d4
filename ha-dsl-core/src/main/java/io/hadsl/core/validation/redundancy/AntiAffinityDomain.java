package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.CommonLoss;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Map;

/** A service that survives the loss of a node survives the loss of a zone. */
final class AntiAffinityDomain extends AbstractRule {

  AntiAffinityDomain() {
    super(
        "anti-affinity-domain",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No zone holds all instances of a service that has several");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    if (index.topology().all(Zone.class).isEmpty()) {
      return;
    }
    CommonLoss.of(index, Node::zone).forEach((zone, stopped) -> report(zone, stopped, out));
  }

  private static void report(ElementId zone, List<CommonLoss.Stopped> stopped, Findings out) {
    List<CommonLoss.Stopped> all =
        stopped.stream()
            .filter(each -> !(each.service().redundancy() instanceof Redundancy.Quorum))
            .toList();
    if (all.isEmpty()) {
      return;
    }
    Map<ElementId, Node> nodes = CommonLoss.nodes(all);
    Findings.Sentence finding =
        out.about(zone)
            .on(nodes.keySet())
            .insteadOf(NoSpofInRequestPath.ID, zone)
            .says(
                "zone `"
                    + zone.name()
                    + "` holds all instances of "
                    + CommonLoss.names(all)
                    + ": losing the zone stops "
                    + (all.size() == 1 ? "it" : "them"));
    for (Node node : nodes.values()) {
      finding.because(node.name() + ".zone", zone.name(), node.declaredAt());
    }
    finding.fix("put one of these nodes into another zone, with n -> n.in(...)");
  }
}
