package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.validation.Findings;
import io.hadsl.core.validation.ServiceRule;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.Wave;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Set;

/** What several instances keep together is really one. */
final class StoreOnSharedFiles extends ServiceRule {

  StoreOnSharedFiles() {
    super(
        "store-on-shared-files",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A service on several nodes keeps its files where all of them see the same ones");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    if (service.nodes().size() > 1) {
      Set<ElementId> seen = new HashSet<>();
      for (Store store : service.stores()) {
        if (index.filesOf(store.mount()).isEmpty() && seen.add(store.mount())) {
          index
              .topology()
              .find(store.mount(), SharedMount.class)
              .ifPresent(mount -> report(service, store, mount, out));
        }
      }
    }
  }

  private static void report(Service service, Store store, SharedMount mount, Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            "service `"
                + service.name()
                + "` keeps "
                + store.path()
                + " on "
                + mount.path()
                + ", which does not show all of its nodes the same directory: what one instance writes"
                + " others never see")
        .because(store.id().toString(), mount.id(), store.declaredAt())
        .because(mount.id() + ".source", "bind", mount.declaredAt())
        .fix(
            "bind a directory that lies on one shared mount of all its nodes, or mount the files from a server");
  }
}
