package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** A persistent timer on several nodes runs once on each when they boot. */
final class TimerPersistentNoDup extends SchedulerRule {

  TimerPersistentNoDup() {
    super(
        "timer-persistent-no-dup",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A timer that makes up for missed times is active on one node only");
  }

  @Override
  void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    if (each.fact().kind() == Scheduler.Kind.PERSISTENT_TIMER
        && each.fact().guard() == Scheduler.Guard.NONE) {
      Service service = each.instance().service();
      out.about(service)
          .on(service.nodes())
          .says(
              "timer "
                  + each.fact().place()
                  + " of service `"
                  + service.name()
                  + "` is active on "
                  + Places.names(service.nodes())
                  + ": each makes up for missed runs when it boots, on the same data")
          .because(Schedulers.of(each), Schedulers.inWords(each.fact()), each.declaredAt())
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix(
              "mask it on all nodes but one, and say so with .onlyOn("
                  + service.nodes().get(0).name()
                  + ".id())");
    }
  }
}
