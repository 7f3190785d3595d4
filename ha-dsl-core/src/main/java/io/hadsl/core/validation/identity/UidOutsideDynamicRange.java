package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** A number that we choose is not one that the system gives to others. */
final class UidOutsideDynamicRange extends ElementRule<SystemUser> {

  /** Debian Policy 9.2.2: what is for the administrator to give. */
  private static final int LOWEST = 1000;

  private static final int HIGHEST = 59999;

  UidOutsideDynamicRange() {
    super(
        SystemUser.class,
        "uid-outside-dynamic-range",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "UIDs and GIDs that we choose lie from 1000 to 59999");
  }

  @Override
  protected void check(TopologyIndex index, SystemUser user, Findings out) {
    boolean uid = isTaken(user.uid().value());
    boolean gid = isTaken(user.gid().value()) && !isDebiansGroup(user);
    if (user.origin() == SystemUser.Origin.CREATED && (uid || gid)) {
      int number = uid ? user.uid().value() : user.gid().value();
      Findings.Sentence finding =
          out.about(user)
              .on(user.nodes())
              .says(
                  "system user `"
                      + user.name()
                      + "` has a number that Debian gives "
                      + takenBy(number)
                      + ": on one of the nodes another account may have it already");
      if (uid) {
        finding.because("user(" + user.name() + ").uid", user.uid(), user.declaredAt());
      }
      if (gid) {
        finding.because("user(" + user.name() + ").gid", user.gid(), user.declaredAt());
      }
      finding.fix("choose numbers from 1000 to 59999 that no person's account has");
    }
  }

  /** Debian's own groups, such as www-data, have one number on every machine. */
  private static boolean isDebiansGroup(SystemUser user) {
    return user.gid().value() < 100 && !user.group().equals(user.name());
  }

  private static boolean isTaken(int number) {
    return number < LOWEST || (number > HIGHEST && number <= 65535);
  }

  private static String takenBy(int number) {
    if (number < 100) {
      return "to the same account everywhere (0 to 99)";
    }
    return number < LOWEST
        ? "to packages as they are installed (100 to 999)"
        : "to accounts of its own (60000 to 65535)";
  }
}
