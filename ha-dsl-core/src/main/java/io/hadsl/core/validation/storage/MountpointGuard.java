package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.PostinstChowns;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;

/** Nobody but root can write where nothing is mounted. */
final class MountpointGuard extends AbstractRule {

  MountpointGuard() {
    super(
        "mountpoint-guard",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "The directory below a shared mount is not one that a package gives to its account");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<PostinstChowns> each : index.all(PostinstChowns.class)) {
      check(index, each, once, out);
    }
  }

  private static void check(
      TopologyIndex index, Known<PostinstChowns> known, OncePerService once, Findings out) {
    for (SharedMount mount : index.mountsOn(known.instance().node().id())) {
      if (mount.path().isWithin(known.fact().path()) && once.isNew(known, mount.id())) {
        report(known, mount, out);
      }
    }
  }

  private static void report(Known<PostinstChowns> known, SharedMount mount, Findings out) {
    out.about(mount)
        .on(mount.nodes())
        .says(
            "package `"
                + known.fact().packageName()
                + "` gives "
                + mount.path()
                + " to its account: whenever that is not mounted, the account can write below the"
                + " mount point, where the files are lost from sight")
        .because(mount.id().toString(), mount.path(), mount.declaredAt())
        .because(
            known.instance().service().id() + ".postinst chowns",
            known.fact().path(),
            known.declaredAt())
        .fix(
            "mount it at a place that no package knows, such as /srv/nfs, and let"
                + " keeps(\""
                + mount.path()
                + "\") link to it");
  }
}
