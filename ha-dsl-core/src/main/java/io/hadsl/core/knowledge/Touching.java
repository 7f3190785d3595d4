package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Finds the shared mounts that an instance touches, by following its paths. */
final class Touching {

  private Touching() {}

  /** Each mount once, with the first path that leads to it: stores, then what units use. */
  static List<TouchedPath> paths(TopologyIndex index, Instance instance, int mountsOfNode) {
    NodePaths paths = index.paths(instance.node().id());
    List<TouchedPath> touched = new ArrayList<>(1);
    for (Store store : instance.service().stores()) {
      touch(paths, store.path(), () -> store.id().toString(), store.declaredAt(), touched);
    }
    // Nearly always the stores are on the only mount, and nothing more can be found.
    if (touched.size() < mountsOfNode) {
      for (Stated<UsesPath> use : index.facts(instance, UsesPath.class)) {
        UsesPath fact = use.fact();
        touch(paths, fact.path(), () -> fact.unit() + " uses", use.declaredAt(), touched);
      }
    }
    return touched;
  }

  private static void touch(
      NodePaths paths,
      AbsolutePath path,
      Supplier<String> what,
      DeclaredAt declaredAt,
      List<TouchedPath> touched) {
    for (SharedMount mount : paths.mountsCrossed(path)) {
      // A node mounts few; and hashing one with many nodes is slow.
      if (touched.stream().noneMatch(each -> each.mount().path().equals(mount.path()))) {
        touched.add(new TouchedPath(mount, what.get(), path, declaredAt));
      }
    }
  }

  /** The mount points, sorted, each once. */
  static List<AbsolutePath> mountPoints(List<TouchedPath> touched) {
    List<AbsolutePath> points = List.of();
    for (TouchedPath each : touched) {
      if (!points.contains(each.mount().path())) {
        points = with(points, each.mount().path());
      }
    }
    return points;
  }

  /** Nearly all services have one mount point or none, so most lists hold one. */
  private static List<AbsolutePath> with(List<AbsolutePath> points, AbsolutePath more) {
    if (points.isEmpty()) {
      return List.of(more);
    }
    List<AbsolutePath> all = new ArrayList<>(points);
    all.add(more);
    Collections.sort(all);
    return List.copyOf(all);
  }
}
