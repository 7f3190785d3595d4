package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.LockFile;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OnShare;

/** A lock on NFS is waited for with an end. */
final class NfsFlockCaveat extends FactRule<LockFile> {

  NfsFlockCaveat() {
    super(
        LockFile.class,
        "nfs-flock-caveat",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "Who waits for a lock on NFS gives up after a time");
  }

  @Override
  protected void check(TopologyIndex index, Known<LockFile> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst() && each.fact().waitSeconds() == 0) {
      OnShare.holding(index, service, each.fact().path())
          .filter(mount -> mount.source() instanceof MountSource.Nfs4)
          .ifPresent(mount -> report(service, each, mount, out));
    }
  }

  private static void report(
      Service service, Known<LockFile> lock, SharedMount mount, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "programs of service `"
                + service.name()
                + "` wait for the lock "
                + lock.fact().path()
                + " on NFS for ever: while the server restarts, or keeps the lock of a dead node,"
                + " they pile up")
        .because(service.id() + ".lock.wait", "without end", lock.declaredAt())
        .because(mount.id() + ".source", "NFS", mount.declaredAt())
        .fix("give up after a time (flock --timeout), and say so with .waiting(seconds)");
  }
}
