package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.RegularRun;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** Nodes that change by themselves do so at different times. */
final class PuppetSplay extends FactRule<RegularRun> {

  PuppetSplay() {
    super(
        RegularRun.class,
        "puppet-splay",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "What changes several nodes by itself does not change all of them in the same moment");
  }

  @Override
  protected void check(TopologyIndex index, Known<RegularRun> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst()
        && service.nodes().size() > 1
        && each.fact().splayMinutes() == 0) {
      out.about(service)
          .on(service.nodes())
          .says(
              each.fact().what()
                  + " runs every "
                  + each.fact().everyMinutes()
                  + " minutes on "
                  + Places.names(service.nodes())
                  + ", and nothing spreads the runs: a mistake reaches all of them at once")
          .because(service.id() + ".splay", "none", each.declaredAt())
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix("put runs off by another time on each node (splay = true)");
    }
  }
}
