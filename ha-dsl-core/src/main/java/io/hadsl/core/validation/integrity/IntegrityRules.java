package io.hadsl.core.validation.integrity;

import io.hadsl.core.rule.Rule;
import java.util.List;

/** What must hold before anything else can be asked. */
public final class IntegrityRules {

  private IntegrityRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(
        new UniqueId(),
        new UnknownReference(),
        new AddressUnique(),
        new HostNameUnique(),
        new AccountDeclaredOnce(),
        new RunsAsAccountExists(),
        new MountPointUnique(),
        new StorePathUnique(),
        new StoreNotNested(),
        new RedundancyFitsInstances(),
        new CronOwnerExists(),
        new NoStartCycle());
  }
}
