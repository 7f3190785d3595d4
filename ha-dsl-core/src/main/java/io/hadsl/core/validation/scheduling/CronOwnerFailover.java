package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.ToleratedPause;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** Jobs that may not pause for long do not hang on one node. */
final class CronOwnerFailover extends ElementRule<Service> {

  CronOwnerFailover() {
    super(
        Service.class,
        "cron-owner-failover",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Where the jobs of a service may pause only for so long, something takes them over");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    if (service.crons().isEmpty() || service.nodes().size() < 2) {
      return;
    }
    List<Stated<ToleratedPause>> pauses = StatedOf.kind(service.facts(), ToleratedPause.class);
    if (pauses.isEmpty()) {
      out.unknown(
          service,
          "how long its jobs may pause when their owner is lost",
          "state it with .states(new ToleratedPause(minutes))");
    } else {
      report(service, pauses.get(0), out);
    }
  }

  private static void report(Service service, Stated<ToleratedPause> pause, Findings out) {
    CronJob job = service.crons().get(0);
    out.about(service)
        .on(List.of(job.owner()))
        .says(
            "the jobs of service `"
                + service.name()
                + "` may pause for "
                + pause.fact().minutes()
                + " minutes, and when "
                + job.owner().name()
                + " is lost they pause until somebody gives them to another node")
        .because(job.id() + ".owner", job.owner(), job.declaredAt())
        .because(
            service.id() + ".tolerated-pause",
            pause.fact().minutes() + " minutes",
            pause.declaredAt())
        .fix(
            "run the jobs on all nodes behind a lock that they share, or acknowledge the finding"
                + " with who moves them, and how fast");
  }
}
