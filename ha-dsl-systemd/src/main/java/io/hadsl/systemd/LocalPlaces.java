package io.hadsl.systemd;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.resource.Resource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * All that decides which directories and links a node makes on its own disk.
 *
 * @param resources its directories and links, in the order of the plan
 * @param shared its mount points and the stores of its services
 */
record LocalPlaces(List<Resource> resources, Set<String> shared) {

  /** Those of a node. */
  static LocalPlaces of(List<Resource> resources, TopologyIndex index, Node node) {
    Set<String> shared = new HashSet<>();
    for (SharedMount mount : index.mountsOn(node.id())) {
      shared.add(mount.path().value());
    }
    for (Instance instance : index.instancesOn(node.id())) {
      for (Store store : instance.service().stores()) {
        shared.add(store.path().value());
      }
    }
    return new LocalPlaces(resources, shared);
  }
}
