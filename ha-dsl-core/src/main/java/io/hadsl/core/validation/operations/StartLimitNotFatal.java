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
import java.time.Duration;

/** A unit outlives an outage of what it needs. */
final class StartLimitNotFatal extends AbstractRule {

  StartLimitNotFatal() {
    super(
        "start-limit-not-fatal",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A unit that is started again is not given up after a few quick failures");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<UnitPolicy> each : index.all(UnitPolicy.class)) {
      UnitPolicy policy = each.fact();
      Duration quickest = policy.delay().multipliedBy(policy.starts());
      if (policy.restart() == UnitPolicy.Restart.ON_FAILURE
          && policy.starts() > 0 // as with the interval, 0 lifts the limit
          && quickest.compareTo(policy.interval()) < 0
          && once.isNew(each)) {
        report(each, out);
      }
    }
  }

  private static void report(Known<UnitPolicy> known, Findings out) {
    Service service = known.instance().service();
    UnitPolicy policy = known.fact();
    String unit = service.id() + "." + policy.unit();
    out.about(service)
        .on(service.nodes())
        .says(
            policy.unit()
                + " of `"
                + service.name()
                + "` may fail "
                + policy.starts()
                + " times within "
                + shown(policy.interval())
                + ", and is then left dead: an outage of what it needs outlives itself")
        .because(unit + ".delay", shown(policy.delay()), known.declaredAt())
        .because(unit + ".starts", policy.starts(), known.declaredAt())
        .because(unit + ".interval", shown(policy.interval()), known.declaredAt())
        .fix("set RestartSec=5s, or StartLimitIntervalSec=0, in a drop-in");
  }

  private static String shown(Duration time) {
    return time.toMillis() % 1000 == 0 ? time.toSeconds() + " s" : time.toMillis() + " ms";
  }
}
