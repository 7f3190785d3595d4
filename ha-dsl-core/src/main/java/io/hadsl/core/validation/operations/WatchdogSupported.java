package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.UnitPolicy;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;

/** A watchdog kills what hangs, and nothing else. */
final class WatchdogSupported extends AbstractRule {

  WatchdogSupported() {
    super(
        "watchdog-supported",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Only units whose programs give signs of life have a watchdog");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<UnitPolicy> each : index.all(UnitPolicy.class)) {
      UnitPolicy policy = each.fact();
      Service service = each.instance().service();
      if (policy.watchdog().isPresent()
          && policy.signs() == UnitPolicy.SignsOfLife.NEVER
          && once.isNew(each)) {
        long seconds = policy.watchdog().get().toSeconds();
        out.about(service)
            .on(service.nodes())
            .says(
                policy.unit()
                    + " of `"
                    + service.name()
                    + "` has a watchdog, and its program never says that it lives: systemd kills it"
                    + " every "
                    + seconds
                    + " s")
            .because(
                service.id() + "." + policy.unit() + ".watchdog", seconds + " s", each.declaredAt())
            .because(
                service.id() + "." + policy.unit() + ".signs", policy.signs(), each.declaredAt())
            .fix("remove WatchdogSec=, or let the program call sd_notify with WATCHDOG=1");
      }
    }
  }
}
