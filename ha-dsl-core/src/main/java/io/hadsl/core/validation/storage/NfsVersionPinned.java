package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.MountClaim;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.OsRelease;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** All clients of an export speak one version. */
final class NfsVersionPinned extends AbstractRule {

  NfsVersionPinned() {
    super(
        "nfs-version-pinned",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "All nodes that mount one NFS export use one version of the protocol, 4 or newer");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<String, MountClaim> first = new HashMap<>();
    for (MountClaim mount : MountClaim.all(index)) {
      if (mount.isNfs()) {
        Optional<String> version = mount.nfsVersion();
        if (version.isPresent() && !version.get().startsWith("4")) {
          old(mount, version.get(), out);
        } else if (version.isEmpty()) {
          unpinned(index, mount, out);
        }
        if (!mount.what().isEmpty()) {
          MountClaim other = first.putIfAbsent(mount.what(), mount);
          if (other != null && !other.nfsVersion().equals(version)) {
            different(other, mount, out);
          }
        }
      }
    }
  }

  private static void old(MountClaim mount, String version, Findings out) {
    out.about(mount.element())
        .on(mount.nodes())
        .says(
            mount.where()
                + " is mounted with version "
                + version
                + " of NFS: its locks go through a daemon and ports of their own, and are lost"
                + " when the server restarts")
        .because(mount.name() + ".options", String.join(",", mount.options()), mount.declaredAt())
        .fix("use nfsvers=4.2, or the highest that the server has");
  }

  private static void unpinned(TopologyIndex index, MountClaim mount, Findings out) {
    Map<OsRelease, Node> releases = new LinkedHashMap<>();
    for (ElementId id : mount.nodes()) {
      index
          .topology()
          .find(id, Node.class)
          .ifPresent(node -> releases.putIfAbsent(node.os(), node));
    }
    if (releases.size() > 1) {
      Findings.Sentence finding =
          out.about(mount.element())
              .on(mount.nodes())
              .says(
                  "nodes of different releases mount "
                      + mount.where()
                      + ", and each takes the newest version of NFS that it knows")
              .because(mount.name() + ".options", "no nfsvers", mount.declaredAt());
      releases.forEach(
          (release, node) -> finding.because(node.name() + ".os", release.id(), node.declaredAt()));
      finding.fix("add .options(\"nfsvers=4.2\"), or the highest that all of them have");
    }
  }

  private static void different(MountClaim one, MountClaim other, Findings out) {
    out.about(other.element())
        .on(other.nodes())
        .says(
            other.where()
                + " and "
                + one.where()
                + " show files of one server with different versions of NFS: the clients do not"
                + " see each other's locks and owners alike")
        .because(other.name() + ".options", String.join(",", other.options()), other.declaredAt())
        .because(one.name() + ".options", String.join(",", one.options()), one.declaredAt())
        .fix("give both the same nfsvers");
  }
}
