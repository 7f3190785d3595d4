package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Arbiter;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Purposes;
import io.hadsl.core.value.DeclaredAt;
import java.util.List;

/** What breaks ties is not on the machine that is restarted most and attacked first. */
final class ArbiterNotOnLbOnly extends AbstractRule {

  ArbiterNotOnLbOnly() {
    super(
        "arbiter-not-on-lb-only",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "The arbiter of a quorum is not on a load balancer's node");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Known<Arbiter> each : Arbiters.of(index)) {
      for (Instance other : index.instancesOn(each.fact().node())) {
        if (Purposes.of(index, other.service().id()).contains(Serves.Purpose.LOAD_BALANCER)) {
          report(each.instance().service(), each.declaredAt(), other, out);
        }
      }
    }
  }

  private static void report(Service service, DeclaredAt arbiter, Instance proxy, Findings out) {
    String node = proxy.node().name();
    out.about(service)
        .on(List.of(proxy.node().id()))
        .says(
            node
                + " breaks ties for service `"
                + service.name()
                + "` and is the load balancer `"
                + proxy.service().name()
                + "`: it faces the world, and is restarted for reasons that are not the data's")
        .because(service.id() + ".arbiter", node, arbiter)
        .because(proxy.service().id() + ".on", node, proxy.service().declaredAt())
        .fix("let another node have the vote");
  }
}
