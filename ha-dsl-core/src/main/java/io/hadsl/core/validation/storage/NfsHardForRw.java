package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Optional;

/** A share that is written to waits for its server. */
final class NfsHardForRw extends AbstractRule {

  NfsHardForRw() {
    super(
        "nfs-hard-for-rw",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "An NFS mount that is written to is hard");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (MountClaim mount : MountClaim.all(index)) {
      Optional<String> gives = givesUp(mount);
      if (mount.isNfs() && gives.isPresent() && mount.option("ro").isEmpty()) {
        out.about(mount.element())
            .on(mount.nodes())
            .says(
                mount.where()
                    + " is mounted "
                    + gives.get()
                    + " and can be written to: when the server does not answer in"
                    + " time a write fails, and what the program had handed over is lost in"
                    + " silence")
            .because(
                mount.name() + ".options", String.join(",", mount.options()), mount.declaredAt())
            .fix(
                "remove "
                    + gives.get()
                    + ": hard is the default and waits until the server is back");
      }
    }
  }

  /** The option with which a request that gets no answer fails; the last of them holds (nfs(5)). */
  private static Optional<String> givesUp(MountClaim mount) {
    Optional<String> last = Optional.empty();
    for (String option : mount.options()) {
      if (option.equals("soft") || option.equals("softerr")) {
        last = Optional.of(option);
      } else if (option.equals("hard")) {
        last = Optional.empty();
      }
    }
    return last;
  }
}
