package io.hadsl.core.knowledge;

import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What services write on shared files: where their paths lead on each node, whatever mount they
 * were declared with. Configuration is read, and not counted.
 *
 * @param byFiles by the id of the files, in the order of the services
 */
record Keeping(Map<ElementId, List<Kept>> byFiles) {

  static Keeping of(TopologyIndex index) {
    Map<ElementId, List<Kept>> byFiles = new HashMap<>();
    for (Service service : index.topology().services()) {
      for (Instance instance : index.instancesOf(service.id())) {
        if (!index.mountsOn(instance.node().id()).isEmpty()) {
          add(index, instance, byFiles);
        }
      }
    }
    return new Keeping(byFiles);
  }

  private static void add(
      TopologyIndex index, Instance instance, Map<ElementId, List<Kept>> byFiles) {
    NodePaths paths = index.paths(instance.node().id());
    for (UsedPath used : UsedPath.of(index, instance)) {
      SharedMount mount = paths.mountOf(used.path()).orElse(null);
      SharedFiles files = mount == null ? null : index.filesOf(mount.id()).orElse(null);
      if (mount != null && files != null && used.kind() != UsesPath.Kind.CONFIGURATION) {
        List<Kept> kept = byFiles.computeIfAbsent(files.id(), key -> new ArrayList<>());
        if (isNew(instance.service(), used.path(), kept)) {
          kept.add(
              new Kept(
                  instance.service(),
                  new TouchedPath(mount, used.what(), used.path(), used.declaredAt()),
                  used.kind()));
        }
      }
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
