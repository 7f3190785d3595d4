package io.hadsl.core.validation.storage;

import io.hadsl.core.rule.Rule;
import java.util.List;

/** Shared mounts, and what is kept on them. */
public final class StorageRules {

  private StorageRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(
        new SharedStateMountedEverywhere(),
        new StoreOnSharedFiles(),
        new SameSourceSameTarget(),
        new NestedMountOrder(),
        new NoLinkLoop(),
        new LinkStaysOnShare(),
        new RequiresMountsFor(),
        new RequiresMountsForRealPath(),
        new RequiresMountsForHasUnit(),
        new SupervisorInheritsMountDeps(),
        new CronInheritsMountDeps(),
        new NofailNeedsGate(),
        new MountLossStopsService(),
        new MountpointGuard(),
        new NoNodeLocalStateOnShare(),
        new PerNodeSubdirOnShare(),
        new SharedEtcHasNoNodeSpecifics(),
        new ConffileOnShareSingleUpgrader(),
        new CollectstaticSafe(),
        new RootSquashVsPostinst(),
        new RootSquashVsStore(),
        new NfsHardForRw(),
        new NfsNoNolock(),
        new NfsVersionPinned(),
        new NfsExportSync(),
        new NfsFsidStable(),
        new NetdevKnown(),
        new FstabNoBg(),
        new BootDoesNotHang(),
        new AutomountConsistent());
  }
}
