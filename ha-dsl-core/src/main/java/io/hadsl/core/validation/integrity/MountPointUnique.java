package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Nothing else is mounted where a shared mount is. */
final class MountPointUnique extends AbstractRule {

  MountPointUnique() {
    super(
        "mount-point-unique",
        Severity.ERROR,
        Wave.INTEGRITY,
        "No node has two shared mounts at one path");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Clashes.Clash<SharedMount> each :
        Clashes.<SharedMount>of(index, (node, clashes) -> compare(index, node, clashes))) {
      out.about(each.second())
          .on(each.nodes())
          .says(
              "two file systems are mounted at "
                  + each.what()
                  + ": the one mounted last hides the other's files")
          .because("second mount", each.second().id(), each.second().declaredAt())
          .because("first mount", each.first().id(), each.first().declaredAt())
          .fix("mount one of them at another path, or declare the mount once for all its nodes");
    }
  }

  private static void compare(TopologyIndex index, ElementId node, Clashes<SharedMount> clashes) {
    List<SharedMount> mounts = index.mountsOn(node);
    if (mounts.size() < 2) {
      return;
    }
    Map<AbsolutePath, SharedMount> first = new HashMap<>();
    for (SharedMount mount : mounts) {
      SharedMount other = first.putIfAbsent(mount.path(), mount);
      if (other != null && !other.id().equals(mount.id())) {
        clashes.meet(other, mount, mount.path().value(), node);
      }
    }
  }
}
