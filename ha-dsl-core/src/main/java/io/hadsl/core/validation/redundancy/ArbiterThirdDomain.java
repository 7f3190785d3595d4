package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Arbiter;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Survival;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.List;

/** What breaks ties stands apart from what it decides between. */
final class ArbiterThirdDomain extends AbstractRule {

  ArbiterThirdDomain() {
    super(
        "arbiter-third-domain",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "The arbiter of a quorum stands in no zone that holds one of its data nodes");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Known<Arbiter> each : Arbiters.of(index)) {
      Service service = each.instance().service();
      index
          .topology()
          .find(each.fact().node(), Node.class)
          .filter(node -> node.zone().isPresent())
          .ifPresent(arbiter -> check(index, service, arbiter, each.declaredAt(), out));
    }
  }

  private static void check(
      TopologyIndex index, Service service, Node arbiter, DeclaredAt stated, Findings out) {
    int votes = 0;
    for (Instance each : index.instancesOf(service.id())) {
      votes += each.node().zone().equals(arbiter.zone()) ? 1 : 0;
    }
    if (Survival.survives(service, votes)) {
      return;
    }
    for (Instance each : index.instancesOf(service.id())) {
      Node data = each.node();
      if (!data.id().equals(arbiter.id()) && data.zone().equals(arbiter.zone())) {
        String zone = arbiter.zone().map(ElementId::name).orElse("");
        out.about(service)
            .on(List.of(arbiter.id(), data.id()))
            .insteadOf(ZoneLossKeepsQuorum.ID, service.id())
            .says(
                arbiter.name()
                    + " breaks ties for service `"
                    + service.name()
                    + "` and stands in zone `"
                    + zone
                    + "` beside "
                    + data.name()
                    + ": losing the zone takes "
                    + votes
                    + " votes, and stops the service")
            .because(arbiter.name() + ".zone", zone, arbiter.declaredAt())
            .because(data.name() + ".zone", zone, data.declaredAt())
            .because(service.id() + ".arbiter", arbiter.name(), stated)
            .fix("put " + arbiter.name() + " into a zone of its own, with n -> n.in(...)");
        return;
      }
    }
  }
}
