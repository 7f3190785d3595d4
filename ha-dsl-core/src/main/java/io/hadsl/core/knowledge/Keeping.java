package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What services write on shared files: where their paths lead on each node, whatever mount they
 * were declared with. Configuration is read, and not counted.
 *
 * @param byFiles by the id of the files, in the order of the services
 */
record Keeping(Map<ElementId, Files> byFiles) {

  /**
   * What is on some files.
   *
   * @param kept what services keep there
   * @param accounts the accounts that the services run as
   */
  record Files(List<Kept> kept, Set<AccountName> accounts) {
    static final Files NONE = new Files(List.of(), Set.of());
  }

  static Keeping of(TopologyIndex index) {
    Keeping keeping = new Keeping(new HashMap<>());
    for (Service service : index.topology().services()) {
      for (Instance instance : index.instancesOf(service.id())) {
        if (!index.mountsOn(instance.node().id()).isEmpty()) {
          keeping.add(index, instance);
        }
      }
    }
    return keeping;
  }

  private void add(TopologyIndex index, Instance instance) {
    NodePaths paths = index.paths(instance.node().id());
    for (Store store : instance.service().stores()) {
      paths
          .mountOf(store)
          .ifPresent(mount -> add(index, instance.service(), mount, UsedPath.of(store)));
    }
    for (Stated<UsesPath> use : index.facts(instance, UsesPath.class)) {
      if (use.fact().kind() != UsesPath.Kind.CONFIGURATION) {
        paths
            .mountOf(use.fact().path())
            .ifPresent(mount -> add(index, instance.service(), mount, UsedPath.of(use)));
      }
    }
  }

  private void add(TopologyIndex index, Service service, SharedMount mount, UsedPath used) {
    index
        .filesOf(mount.id())
        .ifPresent(
            files -> {
              Files on =
                  byFiles.computeIfAbsent(
                      files.id(), key -> new Files(new ArrayList<>(), new LinkedHashSet<>()));
              if (isNew(service, used.path(), on.kept())) {
                TouchedPath at =
                    new TouchedPath(mount, used.what(), used.path(), used.declaredAt());
                on.kept().add(new Kept(service, at, used.kind()));
                service.runsAs().ifPresent(on.accounts()::add);
              }
            });
  }

  /** What a service keeps stands at the end of the list, and is little. */
  private static boolean isNew(Service service, AbsolutePath path, List<Kept> kept) {
    for (int i = kept.size() - 1; i >= 0 && kept.get(i).service().id().equals(service.id()); i--) {
      if (kept.get(i).at().path().equals(path)) {
        return false;
      }
    }
    return true;
  }
}
