package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.GivenUnit;
import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.PathLink;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.UnitGates;
import io.hadsl.core.knowledge.UnitPaths;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import java.util.List;

/** What a unit waits for is named where it really is. */
final class RequiresMountsForRealPath extends ElementRule<Node> {

  RequiresMountsForRealPath() {
    super(
        Node.class,
        "requires-mounts-for-real-path",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "RequiresMountsFor= names the mount itself, not a link that leads to it");
  }

  @Override
  protected void check(TopologyIndex index, Node node, Findings out) {
    if (!index.mountsOn(node.id()).isEmpty() && !index.given(node.id()).units().isEmpty()) {
      UnitGates gates = UnitGates.of(index, node.id());
      for (GivenUnit unit : index.given(node.id()).units()) {
        check(index.paths(node.id()), gates, unit, out);
      }
    }
  }

  private static void check(NodePaths paths, UnitGates gates, GivenUnit unit, Findings out) {
    for (AbsolutePath path : UnitPaths.waitedFor(unit)) {
      for (SharedMount mount : paths.mountsCrossed(path)) {
        if (!gates.waits(unit.unit(), mount)) {
          report(paths, unit, path, mount, out);
        }
      }
    }
  }

  private static void report(
      NodePaths paths, GivenUnit unit, AbsolutePath path, SharedMount mount, Findings out) {
    Node node = unit.file().node();
    PathLink link = paths.resolve(path).links().get(0);
    out.about(node)
        .on(List.of(node.id()))
        .says(
            "`"
                + unit.unit()
                + "` waits for "
                + path
                + ", which is a link onto "
                + mount.path()
                + ": systemd follows no link here, so it waits for nothing and starts on the empty"
                + " mount point")
        .because(node.name() + ".file(" + unit.file().path() + ")", path, unit.file().declaredAt())
        .because(link.path() + " is a link to", link.target(), link.declaredAt())
        .because(mount.id().toString(), mount.path(), mount.declaredAt())
        .fix("write RequiresMountsFor=" + mount.path() + " in its place");
  }

  /** Whether this rule already says why a unit does not wait. */
  static boolean namesIt(TopologyIndex index, Node node, UnitTouch touch) {
    for (GivenUnit unit : index.given(node.id()).units()) {
      if (unit.unit().equals(touch.unit())) {
        for (AbsolutePath path : UnitPaths.waitedFor(unit)) {
          if (index.paths(node.id()).mountsCrossed(path).contains(touch.mount())) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
