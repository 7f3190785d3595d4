package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.List;

/** Nothing uses a mount that may come late without waiting for it. */
final class NofailNeedsGate extends ElementRule<SharedMount> {

  NofailNeedsGate() {
    super(
        SharedMount.class,
        "nofail-needs-gate",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "With nofail, whatever uses the mount waits for it by itself");
  }

  @Override
  protected void check(TopologyIndex index, SharedMount mount, Findings out) {
    if (mount.options().contains("nofail")) {
      for (ElementId node : mount.nodes()) {
        if (check(index, mount, node, out)) {
          break;
        }
      }
    }
  }

  /** Says the first job that does not wait; units that do not are another rule's. */
  private static boolean check(
      TopologyIndex index, SharedMount mount, ElementId node, Findings out) {
    for (Instance instance : index.instancesOn(node)) {
      for (CronJob job : instance.service().crons()) {
        if (!MountQuestion.isAskedBy(job)
            && job.owner().equals(node)
            && touches(index, instance, mount)) {
          report(mount, job, out);
          return true;
        }
      }
    }
    return false;
  }

  private static boolean touches(TopologyIndex index, Instance instance, SharedMount mount) {
    // What cron starts on the mount point itself is said by cron-inherits-mount-deps.
    return index.touchedBy(instance).stream()
        .anyMatch(
            each ->
                each.mount().path().equals(mount.path()) && !each.path().isWithin(mount.path()));
  }

  private static void report(SharedMount mount, CronJob job, Findings out) {
    out.about(mount)
        .on(List.of(job.owner()))
        .says(
            mount.path()
                + " is mounted with nofail, so that nothing waits for it at boot, and cron starts `"
                + job.spec().key()
                + "` on it all the same: after a boot the job runs before its files are there")
        .because(mount.id() + ".options", String.join(",", mount.options()), mount.declaredAt())
        .because(job.id().toString(), "started by cron", job.declaredAt())
        .fix("remove nofail, or run the job as a timer, which waits for the mount");
  }
}
