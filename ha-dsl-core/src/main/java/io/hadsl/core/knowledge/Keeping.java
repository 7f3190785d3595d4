package io.hadsl.core.knowledge;

import io.hadsl.core.concurrent.AllProcessors;
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
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What services write on shared files: where their paths lead on each node, whatever mount they
 * were declared with. Configuration is read, and not counted.
 *
 * @param byFiles by the id of the files, in the order of the services
 */
record Keeping(Map<ElementId, Files> byFiles) {

  /** Services whose paths one thread follows at a time. */
  private static final int SHARE = 256;

  /**
   * What is on some files.
   *
   * @param kept what services keep there
   * @param accounts the accounts that the services run as
   */
  record Files(List<Kept> kept, Set<AccountName> accounts) {
    static final Files NONE = new Files(List.of(), Set.of());

    private static Files empty() {
      return new Files(new ArrayList<>(), new LinkedHashSet<>());
    }

    private Files with(Files more) {
      kept.addAll(more.kept);
      accounts.addAll(more.accounts);
      return this;
    }
  }

  static Keeping of(TopologyIndex index) {
    Keeping all = new Keeping(new HashMap<>());
    for (Found some :
        AllProcessors.mapShares(index.topology().services(), SHARE, each -> find(index, each))) {
      some.byFiles.forEach((files, more) -> all.byFiles.merge(files, more, Files::with));
    }
    return all;
  }

  private static Found find(TopologyIndex index, List<Service> services) {
    Found found = new Found(index);
    for (Service service : services) {
      for (Instance instance : index.instancesOf(service.id())) {
        if (!index.mountsOn(instance.node().id()).isEmpty()) {
          found.add(instance);
        }
      }
    }
    return found;
  }

  /** What some of the services keep. */
  private static final class Found {

    private final TopologyIndex index;
    private final Map<ElementId, Files> byFiles = new HashMap<>();

    /** The same, looked up without an id; empty if each node sees files of its own. */
    private final IdentityHashMap<SharedMount, Optional<Files>> byMount = new IdentityHashMap<>();

    Found(TopologyIndex index) {
      this.index = index;
    }

    void add(Instance instance) {
      NodePaths paths = index.paths(instance.node().id());
      for (Store store : instance.service().stores()) {
        Optional<SharedMount> mount = paths.mountOf(store);
        if (mount.isPresent()) {
          add(instance.service(), mount.get(), UsedPath.of(store));
        }
      }
      for (Stated<UsesPath> use : index.facts(instance, UsesPath.class)) {
        if (use.fact().kind() != UsesPath.Kind.CONFIGURATION) {
          Optional<SharedMount> mount = paths.mountOf(use.fact().path());
          if (mount.isPresent()) {
            add(instance.service(), mount.get(), UsedPath.of(use));
          }
        }
      }
    }

    private void add(Service service, SharedMount mount, UsedPath used) {
      Optional<Files> on = byMount.computeIfAbsent(mount, this::on);
      if (on.isPresent() && isNew(service, used.path(), on.get().kept())) {
        TouchedPath at = new TouchedPath(mount, used.what(), used.path(), used.declaredAt());
        on.get().kept().add(new Kept(service, at, used.kind()));
        if (service.runsAs().isPresent()) {
          on.get().accounts().add(service.runsAs().get());
        }
      }
    }

    private Optional<Files> on(SharedMount mount) {
      return index
          .filesOf(mount.id())
          .map(files -> byFiles.computeIfAbsent(files.id(), id -> Files.empty()));
    }
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
