package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.GivenUnit;
import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.UnitPaths;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import java.util.List;

/** What a unit waits for is mounted at all. */
final class RequiresMountsForHasUnit extends ElementRule<Node> {

  RequiresMountsForHasUnit() {
    super(
        Node.class,
        "requires-mounts-for-has-unit",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "RequiresMountsFor= names a path below a mount of the node");
  }

  @Override
  protected void check(TopologyIndex index, Node node, Findings out) {
    for (GivenUnit unit : index.given(node.id()).units()) {
      for (String word : unit.words("Unit.RequiresMountsFor")) {
        UnitPaths.inWord(word).stream()
            .filter(path -> !isMounted(index, node, path))
            .forEach(path -> report(index, node, unit, path, out));
      }
    }
  }

  private static boolean isMounted(TopologyIndex index, Node node, AbsolutePath path) {
    NodePaths paths = index.paths(node.id());
    return path.equals(AbsolutePath.ROOT)
        || !paths.mountsCrossed(path).isEmpty()
        || paths.isOnLocalMount(path)
        || index.given(node.id()).mountPoints().stream()
            .filter(point -> !point.equals(AbsolutePath.ROOT))
            .anyMatch(path::isWithin);
  }

  private static void report(
      TopologyIndex index, Node node, GivenUnit unit, AbsolutePath path, Findings out) {
    Findings.Sentence finding =
        out.about(node)
            .on(List.of(node.id()))
            .says(
                "`"
                    + unit.unit()
                    + "` waits for "
                    + path
                    + ", where nothing is mounted on "
                    + node.name()
                    + ": systemd finds no mount unit but the root's, and waits for nothing")
            .because(
                node.name() + ".file(" + unit.file().path() + ")", path, unit.file().declaredAt());
    for (SharedMount mount : index.topology().all(SharedMount.class)) {
      if (path.isWithin(mount.path())) {
        finding.because(mount.id() + ".on", mount.label(), mount.declaredAt());
        break;
      }
    }
    finding.fix(
        "mount it on "
            + node.name()
            + " with t.sharedMount(\""
            + path
            + "\"), or, if it is a disk of the node's own, state new LocalMount on the node");
  }
}
