package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** The jobs in a uWSGI file are bound to a host, or elected. */
final class UwsgiCronOwner extends SchedulerRule {

  UwsgiCronOwner() {
    super(
        "uwsgi-cron-owner",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Jobs that uWSGI starts run on one node only");
  }

  @Override
  void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    if (each.fact().kind() == Scheduler.Kind.UWSGI && each.fact().guard() == Scheduler.Guard.NONE) {
      Service service = each.instance().service();
      String owner = service.nodes().get(0).name();
      out.about(service)
          .on(service.nodes())
          .says(
              "uWSGI starts the jobs of service `"
                  + service.name()
                  + "` on each of "
                  + Places.names(service.nodes())
                  + ": unique=1 holds for one uWSGI only")
          .because(Schedulers.of(each), Schedulers.inWords(each.fact()), each.declaredAt())
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix(
              "put the lines between `if-hostname = "
                  + owner
                  + "` and `endif =`, and say so with .onlyOn("
                  + owner
                  + ".id())");
    }
  }
}
