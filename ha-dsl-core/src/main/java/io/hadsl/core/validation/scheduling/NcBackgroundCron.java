package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.ApplicationJobs;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Replicas;
import java.util.List;
import java.util.Optional;

/** An application's own jobs neither depend on visits nor on nobody. */
final class NcBackgroundCron extends AbstractRule {

  NcBackgroundCron() {
    super(
        "nc-background-cron",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "The background jobs of an application are started by cron, on a node that owns them");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<Known<ApplicationJobs>> replicas : Replicas.of(index, ApplicationJobs.class)) {
      Optional<Known<ApplicationJobs>> visited =
          replicas.stream()
              .filter(each -> each.fact().trigger() != ApplicationJobs.Trigger.CRON)
              .findFirst();
      if (visited.isPresent()) {
        byVisits(visited.get(), out);
      } else if (replicas.stream().noneMatch(NcBackgroundCron::isStarted)) {
        byNobody(replicas.get(0), out);
      }
    }
  }

  private static boolean isStarted(Known<ApplicationJobs> jobs) {
    for (CronJob job : jobs.instance().service().crons()) {
      if (job.spec() instanceof CronSpec.Scheduled scheduled
          && scheduled.command().contains(jobs.fact().program().value())) {
        return true;
      }
    }
    return false;
  }

  private static void byVisits(Known<ApplicationJobs> jobs, Findings out) {
    Service service = jobs.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "the background jobs of service `"
                + service.name()
                + "` run when somebody visits it, on whichever node answers: without visits they do"
                + " not run, and with many they run on several nodes")
        .because(service.id() + ".jobs", trigger(jobs.fact()), jobs.declaredAt())
        .fix(
            "let the system's scheduler start "
                + jobs.fact().program()
                + ", on one node: .cron(...).ownedBy("
                + service.nodes().get(0).name()
                + ")");
  }

  private static String trigger(ApplicationJobs jobs) {
    return jobs.trigger() == ApplicationJobs.Trigger.VISITS
        ? "started by visits"
        : "started by requests from outside";
  }

  private static void byNobody(Known<ApplicationJobs> jobs, Findings out) {
    Service service = jobs.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "service `"
                + service.name()
                + "` waits for something to start "
                + jobs.fact().program()
                + " regularly, and nothing does: what is to be cleaned up, sent and checked stays")
        .because(service.id() + ".cron", "none starts it", service.declaredAt())
        .fix("declare the job, with .cron(...).ownedBy(" + service.nodes().get(0).name() + ")");
  }
}
