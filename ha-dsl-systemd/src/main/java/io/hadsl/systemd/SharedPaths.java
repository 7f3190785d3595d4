package io.hadsl.systemd;

import io.hadsl.core.value.AbsolutePath;
import java.util.HashSet;
import java.util.Set;

/** The paths of a node that lie on a shared mount, or lead there by a link. */
final class SharedPaths {

  private final Set<String> roots;

  /** Begins with the places below which all is shared. */
  SharedPaths(Set<String> roots) {
    this.roots = new HashSet<>(roots);
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
