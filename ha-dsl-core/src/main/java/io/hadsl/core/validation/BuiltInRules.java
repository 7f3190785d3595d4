package io.hadsl.core.validation;

import java.util.List;

/** The rules that every topology is held to. */
final class BuiltInRules {

  private BuiltInRules() {}

  static List<Rule> all() {
    return List.of(
        new UniqueId(),
        new UnknownReference(),
        new AddressUnique(),
        new HostNameUnique(),
        new AccountDeclaredOnce(),
        new RunsAsAccountExists(),
        new MountPointUnique(),
        new SharedStateMountedEverywhere(),
        new StorePathUnique(),
        new StoreNotNested(),
        new RedundancyFitsInstances(),
        new CronOwnerExists(),
        new NoStartCycle(),
        new UidParity(),
        new GidParity(),
        new UidNoCrossClash(),
        new UidUniqueOnNode(),
        new GroupUniqueOnNode(),
        new UidPinnedBeforePackage(),
        new UidOutsideDynamicRange(),
        new StoreOnSharedFiles(),
        new SingleCronOwner(),
        new NoSpofInRequestPath(),
        new AntiAffinityDomain());
  }
}
