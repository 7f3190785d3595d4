package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;

/** What a server acknowledges it has. */
final class NfsExportSync extends ElementRule<SharedMount> {

  NfsExportSync() {
    super(
        SharedMount.class,
        "nfs-export-sync",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "An NFS export acknowledges writes when they are on its disk");
  }

  @Override
  protected void check(TopologyIndex index, SharedMount mount, Findings out) {
    for (Stated<NfsExport> export : StatedOf.kind(mount.facts(), NfsExport.class)) {
      if (export.fact().options().contains("async")) {
        out.about(mount)
            .on(mount.nodes())
            .says(
                "the export of "
                    + mount.path()
                    + " is async: a crash of the server loses writes that the nodes were told"
                    + " are safe")
            .because(
                mount.id() + ".export",
                String.join(",", export.fact().options()),
                export.declaredAt())
            .fix("export it with sync");
      }
    }
  }
}
