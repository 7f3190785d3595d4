package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** A job that moves to another node leaves nothing behind. */
final class CronAbsentOnNonOwner extends SchedulerRule {

  CronAbsentOnNonOwner() {
    super(
        "cron-absent-on-non-owner",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Nodes that do not own a job are made to lack it");
  }

  @Override
  void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    if (each.fact().guard() == Scheduler.Guard.ADDED_ON_OWNER) {
      Service service = each.instance().service();
      out.about(service)
          .on(service.nodes())
          .says(
              "the jobs of service `"
                  + service.name()
                  + "` ("
                  + Schedulers.inWords(each.fact())
                  + ") are put on "
                  + each.fact().owner()
                  + " and taken from no other node: once another owns them, "
                  + each.fact().owner()
                  + " still runs them")
          .because(
              Schedulers.of(each) + ".owner",
              each.fact().owner() + ", others left as they are",
              each.declaredAt())
          .fix(
              "declare the job with .cron(...).ownedBy("
                  + each.fact().owner()
                  + "): the other nodes are then made to lack it");
    }
  }
}
