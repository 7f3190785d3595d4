package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.AfterCrash;
import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Locale;

/** Jobs that are taken over can be repeated, or never are. */
final class CronIdempotent extends SchedulerRule {

  CronIdempotent() {
    super(
        "cron-idempotent",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "For jobs that another node takes over it is known what a second run does");
  }

  @Override
  void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    if (isTakenOver(each.fact()) && index.facts(each.instance(), AfterCrash.class).isEmpty()) {
      Service service = each.instance().service();
      out.about(service)
          .on(service.nodes())
          .says(
              "when a node dies in the middle of a job of service `"
                  + service.name()
                  + "`, another may run it again, and nothing says whether that does harm")
          .because(
              Schedulers.of(each) + ".guard",
              each.fact().guard().name().toLowerCase(Locale.ROOT).replace('_', ' '),
              each.declaredAt())
          .because(Schedulers.of(each), Schedulers.inWords(each.fact()), each.declaredAt())
          .fix("find out, and state it with .states(new AfterCrash(REPEATABLE)) or AT_MOST_ONCE");
    }
  }

  /** A cron file behind a lock is better given to one node: publik-wcs-cron says so. */
  private static boolean isTakenOver(Scheduler scheduler) {
    return switch (scheduler.guard()) {
      case VIRTUAL_ADDRESS, ELECTION -> true;
      case LOCK -> scheduler.kind() != Scheduler.Kind.CRON_FILE;
      case NONE, OWNER_ONLY, ADDED_ON_OWNER -> false;
    };
  }
}
