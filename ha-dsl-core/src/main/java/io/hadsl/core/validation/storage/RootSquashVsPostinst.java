package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.PostinstChowns;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** Package scripts may do on a share what they do elsewhere. */
final class RootSquashVsPostinst extends AbstractRule {

  RootSquashVsPostinst() {
    super(
        "root-squash-vs-postinst",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Where package scripts change owners on an NFS mount, its export lets root do it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<SharedMount> said = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Known<PostinstChowns> each : index.all(PostinstChowns.class)) {
      check(index, each, said, out);
    }
  }

  private static void check(
      TopologyIndex index, Known<PostinstChowns> known, Set<SharedMount> said, Findings out) {
    if (said.containsAll(index.mountsOn(known.instance().node().id()))) {
      return;
    }
    SharedSpot.within(index, known.instance(), known.fact().path())
        .map(SharedSpot::mount)
        .filter(mount -> mount.source() instanceof MountSource.Nfs4)
        .filter(mount -> said.add(mount))
        .ifPresent(mount -> check(known, mount, out));
  }

  private static void check(Known<PostinstChowns> known, SharedMount mount, Findings out) {
    List<Stated<NfsExport>> exports = StatedOf.kind(mount.facts(), NfsExport.class);
    if (exports.isEmpty()) {
      out.unknown(
          mount,
          "whether its export lets root of its nodes change owners, as the script of package "
              + known.fact().packageName()
              + " does",
          "state it with .states(NfsExport.with(\"rw\", \"no_root_squash\"))");
      return;
    }
    for (Stated<NfsExport> export : exports) {
      if (export.fact().squashesRoot()) {
        out.about(mount)
            .on(mount.nodes())
            .says(
                "the script of package `"
                    + known.fact().packageName()
                    + "` changes owners in "
                    + known.fact().path()
                    + " on "
                    + mount.path()
                    + ", which the export forbids to root: the package stays half configured")
            .because(
                mount.id() + ".export",
                String.join(",", export.fact().options()),
                export.declaredAt())
            .because(
                known.instance().service().id() + ".postinst chowns",
                known.fact().path(),
                known.declaredAt())
            .insteadOf(RootSquashVsStore.ID, mount.id())
            .fix("export it with no_root_squash, to these nodes only");
      }
    }
  }
}
