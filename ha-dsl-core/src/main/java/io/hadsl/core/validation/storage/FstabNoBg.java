package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** Mounts are retried by systemd, not behind its back. */
final class FstabNoBg extends AbstractRule {

  FstabNoBg() {
    super("fstab-no-bg", Severity.WARNING, Wave.AVAILABILITY, "No NFS mount has the option bg");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (MountClaim mount : MountClaim.all(index)) {
      if (mount.isNfs() && mount.option("bg").isPresent()) {
        out.about(mount.element())
            .on(mount.nodes())
            .says(
                mount.where()
                    + (mount.isFstab()
                        ? " is mounted with bg, which systemd turns into nofail and a mount that"
                            + " it waits for without end: nothing that needs it is told that it is"
                            + " not there"
                        : " is mounted with bg: mount.nfs says that it succeeded before anything"
                            + " is mounted, and systemd takes the unit for failed"))
            .because(
                mount.name() + ".options", String.join(",", mount.options()), mount.declaredAt())
            .fix("remove bg: a mount that failed is retried with the unit that requires it");
      }
    }
  }
}
