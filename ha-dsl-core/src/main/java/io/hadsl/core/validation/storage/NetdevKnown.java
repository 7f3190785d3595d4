package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Set;

/** systemd knows which mounts need the network. */
final class NetdevKnown extends AbstractRule {

  NetdevKnown() {
    super(
        "netdev-known",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A mount from the network says so by its type or with _netdev");
  }

  /** Types that systemd itself knows to need the network (systemd.mount(5), _netdev). */
  private static final Set<String> KNOWN =
      Set.of(
          "afs",
          "ceph",
          "cifs",
          "davfs",
          "gfs",
          "gfs2",
          "glusterfs",
          "lustre",
          "ncp",
          "ncpfs",
          "nfs",
          "nfs4",
          "ocfs2",
          "orangefs",
          "pvfs2",
          "smb3",
          "smbfs",
          "sshfs");

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (MountClaim mount : MountClaim.all(index)) {
      boolean ours = mount.element() instanceof SharedMount;
      if (!ours
          && isRemote(mount)
          && !isKnown(mount)
          && mount.option("_netdev", "noauto").isEmpty()) {
        out.about(mount.element())
            .on(mount.nodes())
            .says(
                mount.where()
                    + " comes from "
                    + mount.what()
                    + ", and systemd takes it for a local disk: it mounts it before the network is"
                    + " there, fails, and stops in emergency mode")
            .because(
                mount.name() + ".options", String.join(",", mount.options()), mount.declaredAt())
            .fix("add _netdev to its options");
      }
    }
  }

  private static boolean isRemote(MountClaim mount) {
    return mount.what().startsWith("//") || mount.what().indexOf(":/") > 0;
  }

  private static boolean isKnown(MountClaim mount) {
    String type = mount.type();
    return KNOWN.contains(type.startsWith("fuse.") ? type.substring(5) : type);
  }
}
