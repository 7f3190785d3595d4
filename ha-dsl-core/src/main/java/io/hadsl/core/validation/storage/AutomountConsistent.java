package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** Whoever touches an automount gets an answer. */
final class AutomountConsistent extends AbstractRule {

  AutomountConsistent() {
    super(
        "automount-consistent",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "An automount is one that systemd makes, with a limit for its mount");
  }

  private static final String AUTOMOUNT = "x-systemd.automount";
  private static final String TIMEOUT = "x-systemd.mount-timeout";

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (MountClaim mount : MountClaim.all(index)) {
      if (mount.option(AUTOMOUNT).isPresent()) {
        if (!mount.isFstab()) {
          report(
              mount,
              "has an option that only fstab knows, and is mounted by a unit: it is mounted at"
                  + " boot, not when it is touched",
              "remove the option; what keeps files there waits for the mount anyway",
              out);
        } else if (mount.option(TIMEOUT).isEmpty()) {
          report(
              mount,
              "is mounted when it is touched, with no limit of its own: the first program that"
                  + " touches it while the server is down hangs for 90 seconds",
              "add " + TIMEOUT + "=30",
              out);
        }
      }
    }
  }

  private static void report(MountClaim mount, String what, String fix, Findings out) {
    out.about(mount.element())
        .on(mount.nodes())
        .says(mount.where() + " " + what)
        .because(mount.name() + ".options", String.join(",", mount.options()), mount.declaredAt())
        .fix(fix);
  }
}
