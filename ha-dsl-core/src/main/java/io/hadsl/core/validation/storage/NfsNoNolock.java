package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Locks on a share are seen by all of its nodes. */
final class NfsNoNolock extends AbstractRule {

  NfsNoNolock() {
    super(
        "nfs-no-nolock",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An NFS mount of several nodes passes locks to the server");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<String, Integer> given = new HashMap<>();
    List<MountClaim> mounts = MountClaim.all(index);
    mounts.forEach(mount -> given.merge(mount.what(), mount.nodes().size(), Integer::sum));
    for (MountClaim mount : mounts) {
      if (mount.keepingLocksLocal().isPresent()
          && mount.option("ro").isEmpty()
          && sharers(index, mount, given) > 1) {
        out.about(mount.element())
            .on(mount.nodes())
            .says(
                "locks on "
                    + mount.where()
                    + " hold on one node only: two nodes that lock the same file both get it, and"
                    + " write over each other")
            .because(
                mount.name() + ".options", String.join(",", mount.options()), mount.declaredAt())
            .fix("remove the option, or mount version 4, where the server keeps the locks");
      }
    }
  }

  /** How many nodes see its files: of a shared mount, whatever mounts they see them through. */
  private static int sharers(TopologyIndex index, MountClaim mount, Map<String, Integer> given) {
    return index
        .filesOf(mount.element().id())
        .map(files -> files.nodes().size())
        .orElse(given.getOrDefault(mount.what(), 0));
  }
}
