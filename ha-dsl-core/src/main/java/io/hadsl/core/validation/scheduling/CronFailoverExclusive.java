package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.LockFile;
import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** Who has the virtual address is not enough to run a job once. */
final class CronFailoverExclusive extends SchedulerRule {

  CronFailoverExclusive() {
    super(
        "cron-failover-exclusive",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Jobs that follow a virtual address also take a lock");
  }

  @Override
  void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    if (each.fact().guard() == Scheduler.Guard.VIRTUAL_ADDRESS
        && index.facts(each.instance(), LockFile.class).isEmpty()) {
      Service service = each.instance().service();
      out.about(service)
          .on(service.nodes())
          .says(
              "the jobs of service `"
                  + service.name()
                  + "` run where the virtual address is: if "
                  + Places.names(service.nodes())
                  + " lose sight of each other, each has it, and each runs them")
          .because(Schedulers.of(each), Schedulers.inWords(each.fact()), each.declaredAt())
          .because(Schedulers.of(each) + ".guard", "virtual address", each.declaredAt())
          .fix(
              "let each run take a lock in the database as well"
                  + " (.guardedBy(Scheduler.Guard.LOCK)), or a lock file on the share (LockFile)");
    }
  }
}
