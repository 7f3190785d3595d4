package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.PathLink;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Optional;

/**
 * A path of a service that two of its nodes see as one: it leads them to the same shared files.
 *
 * @param mount the mount that it leads to
 * @param what what put it there: the store, a link, or the mount itself
 * @param declaredAt the line that did
 */
record SharedSpot(SharedMount mount, String what, DeclaredAt declaredAt) {

  /** Where a path of one of several instances is, if that is shared. */
  static Optional<SharedSpot> of(TopologyIndex index, Instance instance, AbsolutePath path) {
    if (instance.service().nodes().size() < 2 || index.mountsOn(instance.node().id()).isEmpty()) {
      return Optional.empty();
    }
    return index
        .paths(instance.node().id())
        .mountOf(path)
        .filter(
            mount -> index.filesOf(mount.id()).isPresent() && isSeenBySome(index, instance, path))
        .map(mount -> cause(index, instance, path, mount));
  }

  /**
   * Whether the path leads another instance to the same files; each may have an export of its own.
   */
  private static boolean isSeenBySome(TopologyIndex index, Instance instance, AbsolutePath path) {
    NodePaths here = index.paths(instance.node().id());
    for (ElementId other : instance.service().nodes()) {
      if (!other.equals(instance.node().id()) && here.leadsToSame(path, index.paths(other))) {
        return true;
      }
    }
    return false;
  }

  /** The same, also if only something below the path is shared. */
  static Optional<SharedSpot> within(TopologyIndex index, Instance instance, AbsolutePath path) {
    Optional<SharedSpot> whole = of(index, instance, path);
    if (whole.isPresent() || instance.service().nodes().size() < 2) {
      return whole;
    }
    for (Store store : instance.service().stores()) {
      if (store.path().isWithin(path)) {
        return of(index, instance, store.path());
      }
    }
    return Optional.empty();
  }

  private static SharedSpot cause(
      TopologyIndex index, Instance instance, AbsolutePath path, SharedMount mount) {
    for (Store store : instance.service().stores()) {
      if (path.isWithin(store.path())) {
        return new SharedSpot(mount, store.id().toString(), store.declaredAt());
      }
    }
    List<PathLink> links = index.paths(instance.node().id()).resolve(path).links();
    if (!links.isEmpty()) {
      PathLink link = links.get(0);
      return new SharedSpot(mount, link.path() + " is a link onto", link.declaredAt());
    }
    return new SharedSpot(mount, mount.id().toString(), mount.declaredAt());
  }
}
