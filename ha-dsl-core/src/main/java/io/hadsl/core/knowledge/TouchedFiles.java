package io.hadsl.core.knowledge;

import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Shared files that instances of a service cannot work without.
 *
 * @param files the files
 * @param first how the first of the instances touches them
 * @param instances how many instances touch them
 */
public record TouchedFiles(SharedFiles files, TouchedPath first, int instances) {

  /** The files that a service touches, in the order in which they are met. */
  static List<TouchedFiles> by(TopologyIndex index, Service service) {
    List<TouchedFiles> found = new ArrayList<>(1);
    for (Instance instance : index.instancesOf(service.id())) {
      List<ElementId> seen = new ArrayList<>(1);
      for (TouchedPath path : index.touchedBy(instance)) {
        Optional<SharedFiles> files = index.filesOf(path.mount().id());
        if (files.isPresent() && !seen.contains(files.get().id())) {
          seen.add(files.get().id());
          count(files.get(), path, found);
        }
      }
    }
    return found;
  }

  private static void count(SharedFiles files, TouchedPath path, List<TouchedFiles> found) {
    for (int i = 0; i < found.size(); i++) {
      TouchedFiles each = found.get(i);
      if (each.files.id().equals(files.id())) {
        found.set(i, new TouchedFiles(files, each.first, each.instances + 1));
        return;
      }
    }
    found.add(new TouchedFiles(files, path, 1));
  }
}
