package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import java.util.List;

/** An export is the same one on each server of a pair. */
final class NfsFsidStable extends ElementRule<SharedMount> {

  NfsFsidStable() {
    super(
        SharedMount.class,
        "nfs-fsid-stable",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "An NFS export that several servers take over from each other has a fixed fsid");
  }

  @Override
  protected void check(TopologyIndex index, SharedMount mount, Findings out) {
    if (mount.source() instanceof MountSource.Nfs4 nfs) {
      index
          .topology()
          .find(nfs.from(), Service.class)
          .filter(server -> server.nodes().size() > 1)
          .ifPresent(server -> check(mount, server, out));
    }
  }

  private static void check(SharedMount mount, Service server, Findings out) {
    List<Stated<NfsExport>> exports = StatedOf.kind(mount.facts(), NfsExport.class);
    if (exports.isEmpty()) {
      out.unknown(
          mount,
          "whether its export has the same fsid on all nodes of service " + server.name(),
          "state it with .states(NfsExport.with(\"rw\", \"fsid=1\"))");
    }
    for (Stated<NfsExport> export : exports) {
      if (export.fact().options().stream().noneMatch(option -> option.startsWith("fsid="))) {
        out.about(mount)
            .on(mount.nodes())
            .says(
                "the export of "
                    + mount.path()
                    + " moves between nodes of service `"
                    + server.name()
                    + "` without a fixed fsid: after a failover the nodes hold handles that the"
                    + " other server does not know, and every access fails as stale")
            .because(
                mount.id() + ".export",
                String.join(",", export.fact().options()),
                export.declaredAt())
            .because(server.id() + ".on", Places.names(server.nodes()), server.declaredAt())
            .fix("add the same fsid=NUMBER to the export on all of them");
      }
    }
  }
}
