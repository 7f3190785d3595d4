package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Optional;

/** A machine starts without its storage, so that one can log in. */
final class BootDoesNotHang extends AbstractRule {

  BootDoesNotHang() {
    super(
        "boot-does-not-hang",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "No mount from the network lets a start wait without end");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (MountClaim mount : MountClaim.all(index)) {
      Optional<String> timeout =
          mount.isFstab() ? mount.option("x-systemd.mount-timeout") : mount.timeout();
      boolean endless =
          timeout.map(text -> text.equals("infinity") || text.equals("0")).orElse(false);
      boolean wanted = mount.isFstab() && mount.option("nofail", "noauto").isPresent();
      if (endless && !wanted) {
        out.about(mount.element())
            .on(mount.nodes())
            .says(
                "the start of the machine waits for "
                    + mount.where()
                    + " without end: while the server is down nobody can log in")
            .because(
                mount.name() + (mount.isFstab() ? ".x-systemd.mount-timeout" : ".TimeoutSec"),
                timeout.orElse(""),
                mount.declaredAt())
            .fix("leave systemd's own limit of 90 seconds, or give another");
      }
    }
  }
}
