package io.hadsl.core.validation.storage;

import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;

/** Whether a job that cron starts looks itself whether something is mounted. */
final class MountQuestion {

  private MountQuestion() {}

  /** A command that asks mountpoint(1) or findmnt(8). */
  static boolean isIn(String command) {
    return command.contains("mountpoint") || command.contains("findmnt");
  }

  /** A job that does not start without its mounts: a timer waits for them, others may ask. */
  static boolean isAskedBy(CronJob job) {
    return job.spec() instanceof CronSpec.Scheduled scheduled
        && (scheduled.runner() == CronSpec.Runner.TIMER
            || scheduled.command().stream().anyMatch(MountQuestion::isIn));
  }
}
