package io.hadsl.core.validation.scheduling;

import io.hadsl.core.rule.Rule;
import java.util.List;

/** Jobs, workers and migrations that may run once only. */
public final class SchedulingRules {

  private SchedulingRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(
        new SingleCronOwner(),
        new HiddenScheduler(),
        new UwsgiCronOwner(),
        new CronAbsentOnNonOwner(),
        new TimerPersistentNoDup(),
        new TimerJitter(),
        new CronOwnerFailover(),
        new CronFailoverExclusive(),
        new CronIdempotent(),
        new CronLockShared(),
        new NfsFlockCaveat(),
        new CronPausedDuringUpgrade(),
        new MigrationSingleRunner(),
        new InstallSingleRunner(),
        new SingletonWorker(),
        new PublikWcsCron(),
        new PublikStartSerial(),
        new NcBackgroundCron(),
        new NcUpgradeOnce());
  }
}
