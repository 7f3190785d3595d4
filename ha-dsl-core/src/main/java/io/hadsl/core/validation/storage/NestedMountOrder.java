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
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A mount below another comes after it. The planner and systemd see to it where the paths say so; a
 * link hides it from both.
 */
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
    Set<ElementId> said = new HashSet<>();
    for (Node node : index.topology().nodes()) {
      check(index, node, said, out);
    }
  }

  private static void check(TopologyIndex index, Node node, Set<ElementId> said, Findings out) {
    for (SharedMount mount : index.mountsOn(node.id())) {
      if (said.add(mount.id())) {
        check(index.paths(node.id()), node, mount, out);
      }
    }
  }

  private static void check(NodePaths paths, Node node, SharedMount mount, Findings out) {
    RealPath place = paths.resolve(mount.path());
    // What a mount point lies on is what holds its directory; at the point itself is the mount.
    if (!check(paths, node, mount, place, place.path().parent(), out)
        && mount.source() instanceof MountSource.Bind bind) {
      RealPath shown = paths.resolve(bind.directory());
      check(paths, node, mount, shown, shown.path(), out);
    }
  }

  /** Whether a link leads from a path of a mount onto another mount, which is then reported. */
  private static boolean check(
      NodePaths paths,
      Node node,
      SharedMount mount,
      RealPath real,
      AbsolutePath end,
      Findings out) {
    Optional<SharedMount> other = paths.mountOf(end);
    if (real.links().isEmpty()
        || other.isEmpty()
        || other.get().path().equals(mount.path())
        || real.asked().isWithin(other.get().path())) {
      return false;
    }
    boolean isPoint = real.asked().equals(mount.path());
    PathLink link = real.links().get(0);
    out.about(mount)
        .on(List.of(node.id()))
        .says(
            (isPoint ? real.asked().value() : mount.path() + " shows " + real.asked())
                + ", which a link leads onto "
                + other.get().path()
                + (isPoint
                    ? ": systemd mounts nothing at a path with a link in it"
                    : ": systemd follows no link, so it mounts the two in any order"))
        .because(mount.id().toString(), real.asked(), mount.declaredAt())
        .because(link.path() + " is a link to", link.target(), link.declaredAt())
        .because(other.get().id().toString(), other.get().path(), other.get().declaredAt())
        .fix("name the real path, " + real.path());
    return true;
  }
}
