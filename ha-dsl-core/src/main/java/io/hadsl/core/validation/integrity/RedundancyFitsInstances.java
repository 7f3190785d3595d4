package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** A service has the instances that its redundancy mode speaks of. */
final class RedundancyFitsInstances extends ElementRule<Service> {

  RedundancyFitsInstances() {
    super(
        Service.class,
        "redundancy-fits-instances",
        Severity.ERROR,
        Wave.INTEGRITY,
        "A service's redundancy mode and its number of nodes agree");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    Redundancy mode = service.redundancy();
    int instances = service.nodes().size();
    if (mode instanceof Redundancy.Single && instances > 1) {
      finding(service, out)
          .says(
              "service `"
                  + service.name()
                  + "` is declared single and is on "
                  + instances
                  + " nodes: who serves is not said")
          .because(service.id() + ".single", instances + " nodes", service.declaredAt())
          .fix("put it on one node, or say activeActive(), activePassive(...) or quorum(...)");
    } else if (mode instanceof Redundancy.Quorum quorum && quorum.needed() > instances) {
      finding(service, out)
          .says(
              "service `"
                  + service.name()
                  + "` needs "
                  + quorum.needed()
                  + " instances and has "
                  + instances
                  + ": it is never up")
          .because(
              service.id() + ".quorum(" + quorum.needed() + ")",
              instances == 1 ? "1 node" : instances + " nodes",
              service.declaredAt())
          .fix("give it more nodes, or a quorum of more than half of those it has");
    } else if (mode instanceof Redundancy.ActivePassive pair
        && !service.nodes().contains(pair.active())) {
      finding(service, out)
          .says(
              "service `"
                  + service.name()
                  + "` is to be active on "
                  + pair.active().name()
                  + ", which is not one of its nodes")
          .because(service.id() + ".active", pair.active(), service.declaredAt())
          .fix("name one of the service's nodes, or put the service on that node as well");
    }
  }

  private static Findings.Sentence finding(Service service, Findings out) {
    return out.about(service).on(service.nodes());
  }
}
