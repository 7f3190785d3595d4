package io.hadsl.systemd;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import java.util.HashSet;
import java.util.Set;

/** The paths of a node that lie on a shared mount, or lead there by a link. */
final class SharedPaths {

  private final Set<String> roots = new HashSet<>();

  /** The mount points of a node and the stores of its services. */
  static SharedPaths of(TopologyIndex index, Node node) {
    SharedPaths paths = new SharedPaths();
    for (SharedMount mount : index.mountsOn(node.id())) {
      paths.roots.add(mount.path().value());
    }
    for (Instance instance : index.instancesOn(node.id())) {
      for (Store store : instance.service().stores()) {
        paths.roots.add(store.path().value());
      }
    }
    return paths;
  }

  /** Adds a link that leads onto a shared mount. */
  void addLink(AbsolutePath link) {
    roots.add(link.value());
  }

  /** Whether a path is such a place or lies below one. */
  boolean holds(AbsolutePath path) {
    if (roots.isEmpty()) {
      return false;
    }
    String at = path.value();
    while (!roots.contains(at)) {
      int slash = at.lastIndexOf('/');
      if (slash <= 0) {
        return false;
      }
      at = at.substring(0, slash);
    }
    return true;
  }
}
