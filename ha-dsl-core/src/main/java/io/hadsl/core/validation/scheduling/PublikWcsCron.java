package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Scheduler;
import io.hadsl.core.fact.ToleratedPause;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** Jobs that lock each other out are given to one node. */
final class PublikWcsCron extends SchedulerRule {

  PublikWcsCron() {
    super(
        "publik-wcs-cron",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A cron file whose runs take a lock of the database still has one owner");
  }

  @Override
  void check(TopologyIndex index, Known<Scheduler> each, Findings out) {
    if (each.fact().kind() == Scheduler.Kind.CRON_FILE
        && each.fact().guard() == Scheduler.Guard.LOCK
        // Whoever says how long jobs may pause wants them on all nodes.
        && index.facts(each.instance(), ToleratedPause.class).isEmpty()) {
      Service service = each.instance().service();
      out.about(service)
          .on(service.nodes())
          .says(
              "cron starts "
                  + each.fact().place()
                  + " on each of "
                  + Places.names(service.nodes())
                  + ", and all but one give up at a lock: a run that died keeps the lock, and no"
                  + " node says that jobs are not done")
          .because(Schedulers.of(each), Schedulers.inWords(each.fact()), each.declaredAt())
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix(
              "add .cron(\""
                  + each.fact().place()
                  + "\").ownedBy("
                  + service.nodes().get(0).name()
                  + ")");
    }
  }
}
