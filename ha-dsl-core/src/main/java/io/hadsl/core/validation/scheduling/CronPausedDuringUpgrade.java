package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Upgrader;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** Jobs are held on the node that upgrades, and no other node has any. */
final class CronPausedDuringUpgrade extends FactRule<Upgrader> {

  CronPausedDuringUpgrade() {
    super(
        Upgrader.class,
        "cron-paused-during-upgrade",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No job of a service runs while the data of all instances is upgraded");
  }

  @Override
  protected void check(TopologyIndex index, Known<Upgrader> each, Findings out) {
    Service service = each.instance().service();
    for (CronJob job : service.crons()) {
      boolean held =
          each.fact().jobs() == Upgrader.Jobs.HELD
              && job.owner().equals(each.instance().node().id());
      if (!held) {
        report(each, job, out);
        break;
      }
    }
  }

  private static void report(Known<Upgrader> upgrader, CronJob job, Findings out) {
    Service service = upgrader.instance().service();
    String upgrading = upgrader.instance().node().name();
    boolean elsewhere = !job.owner().equals(upgrader.instance().node().id());
    out.about(job)
        .on(List.of(job.owner()))
        .says(
            "job "
                + job.spec().key()
                + " runs on "
                + job.owner().name()
                + " while "
                + (elsewhere ? upgrading : "it")
                + " upgrades the data of service `"
                + service.name()
                + "`: it works on tables that are half changed")
        .because(job.id() + ".owner", job.owner(), job.declaredAt())
        .because(
            service.id() + ".upgrade",
            upgrader.fact().command() + " on " + upgrading,
            upgrader.declaredAt())
        .fix(
            elsewhere && upgrader.fact().jobs() == Upgrader.Jobs.HELD
                ? "let " + upgrading + " own the job: jobs there are held during the upgrade"
                : "stop the jobs before the upgrade and start them after it");
  }
}
