package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Kept;
import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;
import java.util.Optional;

/**
 * What a service keeps at its usual path is moved to the share by root, with its owners, and linked
 * from there. A store on the mount itself is its server's business.
 */
final class RootSquashVsStore extends ElementRule<SharedMount> {

  static final String ID = "root-squash-vs-store";

  RootSquashVsStore() {
    super(
        SharedMount.class,
        ID,
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Where stores are moved to an NFS mount, its export lets root bring them");
  }

  @Override
  protected void check(TopologyIndex index, SharedMount mount, Findings out) {
    if (!(mount.source() instanceof MountSource.Nfs4)) {
      return;
    }
    List<Stated<NfsExport>> exports = StatedOf.kind(mount.facts(), NfsExport.class);
    if (exports.isEmpty()) {
      moved(index, mount)
          .ifPresent(
              store ->
                  out.unknown(
                      mount,
                      "whether its export lets root of its nodes bring " + store.path(),
                      "state it with .states(NfsExport.with(\"rw\", \"no_root_squash\"))"));
    }
    for (Stated<NfsExport> export : exports) {
      if (export.fact().squashesRoot()) {
        moved(index, mount).ifPresent(store -> report(mount, export, store, out));
      }
    }
  }

  /** The first store that is moved there. */
  private static Optional<Store> moved(TopologyIndex index, SharedMount mount) {
    Optional<SharedFiles> files = index.filesOf(mount.id());
    if (files.isPresent()) {
      for (Kept kept : index.keptOn(files.get())) {
        for (Store store : kept.service().stores()) {
          if (store.mount().equals(mount.id())
              && !mount.physical(store.path()).equals(store.path())) {
            return Optional.of(store);
          }
        }
      }
    }
    return Optional.empty();
  }

  private static void report(
      SharedMount mount, Stated<NfsExport> export, Store store, Findings out) {
    out.about(mount)
        .on(mount.nodes())
        .says(
            "root moves "
                + store.path()
                + " to "
                + mount.path()
                + " with its owners, which the export forbids to root: the rollout stops there")
        .because(
            mount.id() + ".export", String.join(",", export.fact().options()), export.declaredAt())
        .because(store.id().toString(), "moved to " + mount.path(), store.declaredAt())
        .fix("export it with no_root_squash, to these nodes only");
  }
}
