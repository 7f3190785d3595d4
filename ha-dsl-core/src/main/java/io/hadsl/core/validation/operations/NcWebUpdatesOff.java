package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.SelfUpdate;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** Nobody changes the code of one instance by a click. */
final class NcWebUpdatesOff extends FactRule<SelfUpdate> {

  NcWebUpdatesOff() {
    super(
        SelfUpdate.class,
        "nc-web-updates-off",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "The code of an application on several nodes is not changed from its own pages");
  }

  @Override
  protected void check(TopologyIndex index, Known<SelfUpdate> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst() && service.nodes().size() > 1) {
      out.about(service)
          .on(service.nodes())
          .says(
              each.fact().what()
                  + " of service `"
                  + service.name()
                  + "` is on: a click changes the code of the node that answers, and not of the"
                  + " others")
          .because(service.id() + ".updates", each.fact().what(), each.declaredAt())
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix("turn it off, and bring new releases with the topology");
    }
  }
}
