package io.hadsl.core.validation.operations;

import io.hadsl.core.rule.Rule;
import java.util.List;

/** What happens to a running system: installation, upgrades, backups, clocks. */
public final class OperationsRules {

  private OperationsRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(
        new NcIdentityEqual(),
        new NcCodeParity(),
        new NcPhpParity(),
        new NcServeridDistinct(),
        new NcDatadirShared(),
        new NcWebUpdatesOff(),
        new PublikSecretEqual(),
        new PublikSharedCache(),
        new PublikBrokerShared(),
        new PackageVersionParity(),
        new AptSourceParity(),
        new SelfRewritingConfig(),
        new UnattendedUpgradesStaggered(),
        new RebootWindowDisjoint(),
        new NeedrestartMode(),
        new RollingMaxUnavailable(),
        new QuorumPreservingRollout(),
        new MaintenanceKeepsNPlusOne(),
        new PrimaryLast(),
        new PuppetSingleCa(),
        new PuppetCaBackedUp(),
        new PuppetSplay(),
        new SecretsNotInPlainOutput(),
        new CriticalUnitRestartPolicy(),
        new StartLimitNotFatal(),
        new WatchdogSupported(),
        new ClockSync(),
        new BackupExists(),
        new BackupConsistentSet(),
        new BackupIncludesSecrets(),
        new RestoreTested(),
        new FailoverTested(),
        new MonitorCoversRedundancy(),
        new MonitorNotInside(),
        new LogOffNode());
  }
}
