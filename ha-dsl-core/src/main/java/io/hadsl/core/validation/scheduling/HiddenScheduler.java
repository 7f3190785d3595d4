package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** What starts jobs beside the declared ones is on one node as well. */
final class HiddenScheduler extends SchedulerRule {

  HiddenScheduler() {
    super(
        "hidden-scheduler",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Every scheduler that a service brings has an owner, or something that lets one node alone run it");
  }

  @Override
  void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    if (each.fact().guard() == Scheduler.Guard.NONE && isOurs(each.fact().kind())) {
      report(each, out);
    }
  }

  /** Lines for uWSGI and timers that catch up have rules, and remedies, of their own. */
  private static boolean isOurs(Scheduler.Kind kind) {
    return kind != Scheduler.Kind.UWSGI && kind != Scheduler.Kind.PERSISTENT_TIMER;
  }

  private static void report(Known<Scheduler> scheduler, Findings out) {
    Service service = scheduler.instance().service();
    String owner = service.nodes().get(0).name();
    out.about(service)
        .on(service.nodes())
        .says(
            "service `"
                + service.name()
                + "` brings jobs that nobody owns ("
                + Schedulers.inWords(scheduler.fact())
                + "): each of "
                + Places.names(service.nodes())
                + " runs them on the same data")
        .because(
            Schedulers.of(scheduler), Schedulers.inWords(scheduler.fact()), scheduler.declaredAt())
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix(
            scheduler.fact().kind() == Scheduler.Kind.CRON_FILE
                ? "add .cron(\"" + scheduler.fact().place() + "\").ownedBy(" + owner + ")"
                : "let one node run it, and say which with .onlyOn(" + owner + ".id())");
  }
}
