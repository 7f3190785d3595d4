package io.hadsl.core.validation.identity;

import io.hadsl.core.rule.Rule;
import java.util.List;

/** Accounts, their numbers, and the identity of machines. */
public final class IdentityRules {

  private IdentityRules() {}

  /**
   * The rules.
   *
   * @return in the order in which they are listed
   */
  public static List<Rule> all() {
    return List.of(
        new UidParity(),
        new GidParity(),
        new UidNoCrossClash(),
        new UidUniqueOnNode(),
        new GroupUniqueOnNode(),
        new UidPinnedBeforePackage(),
        new UidOutsideDynamicRange(),
        new UidPlanAppendOnly(),
        new StaticUidKnown(),
        new PublikUserNaming(),
        new MachineIdUnique(),
        new Nfsv4IdmapDomainParity());
  }
}
