package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** Jobs that all nodes run are spread over some time. */
final class TimerJitter extends FactRule<Scheduler> {

  TimerJitter() {
    super(
        Scheduler.class,
        "timer-jitter",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "Jobs that each node runs for itself do not all start in the same second");
  }

  @Override
  protected void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst()
        && service.nodes().size() > 1
        && each.fact().work() == Scheduler.Work.OWN_NODE
        && each.fact().jitterSeconds() == 0
        && !service.uses().isEmpty()) {
      out.about(service)
          .on(service.nodes())
          .says(
              Schedulers.inWords(each.fact())
                  + " starts on "
                  + Places.names(service.nodes())
                  + " in the same second, and all ask "
                  + service.uses().get(0).provider()
                  + " at once")
          .because(Schedulers.of(each) + ".jitter", "none", each.declaredAt())
          .because(
              service.id() + ".uses",
              service.uses().get(0).provider(),
              service.uses().get(0).declaredAt())
          .fix(
              "set RandomizedDelaySec= in the timer, or sleep for a random time, and say so with"
                  + " .jittered(seconds)");
    }
  }
}
