package io.hadsl.core.knowledge;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds the shared mounts that an instance touches, by following its paths. */
final class Touching {

  private Touching() {}

  /** Each mount once, with the first path that leads to it: stores, then what units use. */
  static List<TouchedPath> paths(TopologyIndex index, Instance instance, int mountsOfNode) {
    NodePaths paths = index.paths(instance.node().id());
    List<TouchedPath> touched = new ArrayList<>(1);
    for (Store store : instance.service().stores()) {
      // Nearly always the first store is on the only mount, and nothing more can be found.
      if (touched.size() == mountsOfNode) {
        return touched;
      }
      add(paths, UsedPath.of(store), touched);
    }
    if (touched.size() < mountsOfNode) {
      for (Stated<UsesPath> use : index.facts(instance, UsesPath.class)) {
        add(paths, UsedPath.of(use), touched);
      }
    }
    return touched;
  }

  private static void add(NodePaths paths, UsedPath used, List<TouchedPath> touched) {
    for (SharedMount mount : paths.mountsCrossed(used.path())) {
      if (isNew(mount, touched)) {
        touched.add(new TouchedPath(mount, used.what(), used.path(), used.declaredAt()));
      }
    }
  }

  /** Each mount once, with the first path of a job's own command that leads to it. */
  static List<TouchedPath> paths(TopologyIndex index, CronJob job) {
    List<TouchedPath> touched = new ArrayList<>(1);
    if (job.spec() instanceof CronSpec.Scheduled scheduled) {
      NodePaths paths = index.paths(job.owner());
      for (String word : scheduled.command()) {
        for (AbsolutePath path : UnitPaths.inWord(word)) {
          for (SharedMount mount : paths.mountsCrossed(path)) {
            if (isNew(mount, touched)) {
              touched.add(new TouchedPath(mount, job.id() + ".command", path, job.declaredAt()));
            }
          }
        }
      }
    }
    return touched;
  }

  /** A node mounts few; and hashing one with many nodes is slow. */
  private static boolean isNew(SharedMount mount, List<TouchedPath> touched) {
    for (TouchedPath each : touched) {
      if (each.mount().path().equals(mount.path())) {
        return false;
      }
    }
    return true;
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
