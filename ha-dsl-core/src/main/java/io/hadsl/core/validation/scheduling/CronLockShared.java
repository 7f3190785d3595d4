package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.LockFile;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OnShare;
import io.hadsl.core.validation.shape.Places;
import java.util.Optional;

/** A lock that nodes are to see is where they see it. */
final class CronLockShared extends FactRule<LockFile> {

  CronLockShared() {
    super(
        LockFile.class,
        "cron-lock-shared",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A lock file that keeps nodes apart lies on a shared mount whose locks reach the server");
  }

  @Override
  protected void check(TopologyIndex index, Known<LockFile> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst() && service.nodes().size() > 1) {
      Optional<SharedMount> mount = OnShare.holding(index, service, each.fact().path());
      if (mount.isEmpty()) {
        local(service, each, out);
      } else {
        MountClaim.of(mount.get())
            .keepingLocksLocal()
            .ifPresent(option -> unshared(service, each, mount.get(), option, out));
      }
    }
  }

  private static void local(Service service, Known<LockFile> lock, Findings out) {
    begin(service, lock, out)
        .because(service.id() + ".lock", lock.fact().path(), lock.declaredAt())
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix("lock a file that the service keeps on a shared mount, or a row of the database");
  }

  private static void unshared(
      Service service, Known<LockFile> lock, SharedMount mount, String option, Findings out) {
    begin(service, lock, out)
        .because(mount.id() + ".options", option, mount.declaredAt())
        .because(service.id() + ".lock", lock.fact().path(), lock.declaredAt())
        .fix("remove the option " + option);
  }

  private static Findings.Sentence begin(Service service, Known<LockFile> lock, Findings out) {
    return out.about(service)
        .on(service.nodes())
        .says(
            "each of "
                + Places.names(service.nodes())
                + " has the lock "
                + lock.fact().path()
                + " of service `"
                + service.name()
                + "` for itself: all hold it at once");
  }
}
