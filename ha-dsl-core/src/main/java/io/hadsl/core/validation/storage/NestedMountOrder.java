package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.PathLink;
import io.hadsl.core.knowledge.RealPath;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A mount below another comes after it. */
final class NestedMountOrder extends AbstractRule {

  NestedMountOrder() {
    super(
        "nested-mount-order",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A mount that lies on another one is mounted after it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<String> said = new HashSet<>();
    for (Node node : index.topology().nodes()) {
      List<SharedMount> mounts = index.mountsOn(node.id());
      for (int i = 0; i < mounts.size(); i++) {
        SharedMount inner = mounts.get(i);
        for (int j = i + 1; j < mounts.size(); j++) {
          SharedMount outer = mounts.get(j);
          if (inner.path().isWithin(outer.path())
              && !inner.path().equals(outer.path())
              && said.add(inner.id() + " " + outer.id())) {
            hidden(inner, outer, out);
          }
        }
        if (said.add(inner.id().toString())) {
          NodePaths paths = index.paths(node.id());
          boolean found = throughLink(paths, node, inner, inner.path(), out);
          if (!found && inner.source() instanceof MountSource.Bind bind) {
            throughLink(paths, node, inner, bind.directory(), out);
          }
        }
      }
    }
  }

  private static void hidden(SharedMount inner, SharedMount outer, Findings out) {
    out.about(inner)
        .on(inner.nodes())
        .says(
            inner.path()
                + " is mounted before "
                + outer.path()
                + ", which is then mounted over it and hides it")
        .because(inner.id().toString(), "declared first", inner.declaredAt())
        .because(outer.id().toString(), "declared after it", outer.declaredAt())
        .fix("declare " + outer.path() + " before " + inner.path());
  }

  /** Whether a link is on the way to a mount's own path, or to the directory that it shows. */
  private static boolean throughLink(
      NodePaths paths, Node node, SharedMount mount, AbsolutePath path, Findings out) {
    boolean isShown = !path.equals(mount.path());
    RealPath real = paths.resolve(path);
    // A mount point lies on what holds its directory; at the point itself is the mount.
    AbsolutePath place = isShown ? path : real.path().parent();
    for (SharedMount other : paths.mountsCrossed(place)) {
      if (!other.path().equals(mount.path())
          && !path.isWithin(other.path())
          && !real.links().isEmpty()) {
        PathLink link = real.links().get(0);
        out.about(mount)
            .on(List.of(node.id()))
            .says(
                (isShown ? mount.path() + " shows " + path : path.toString())
                    + ", which a link leads onto "
                    + other.path()
                    + ": systemd follows no link, so it mounts the two in any order")
            .because(mount.id().toString(), path, mount.declaredAt())
            .because(link.path() + " is a link to", link.target(), link.declaredAt())
            .because(other.id().toString(), other.path(), other.declaredAt())
            .fix("name the real path, " + real.path());
        return true;
      }
    }
    return false;
  }
}
