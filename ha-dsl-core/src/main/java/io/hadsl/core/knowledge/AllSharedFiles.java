package io.hadsl.core.knowledge;

import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The files that several nodes see.
 *
 * @param all each body of files once, in the order of declaration of its first mount
 * @param byMount the files that each mount shows
 */
record AllSharedFiles(List<SharedFiles> all, Map<ElementId, SharedFiles> byMount) {

  static AllSharedFiles of(TopologyIndex index) {
    List<SharedFiles> all = new SharedFilesFinder(index).find();
    Map<ElementId, SharedFiles> byMount = new HashMap<>();
    for (SharedFiles files : all) {
      for (SharedMount mount : files.mounts()) {
        byMount.putIfAbsent(mount.id(), files);
      }
    }
    return new AllSharedFiles(all, byMount);
  }
}
