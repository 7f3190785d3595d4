package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.GivenUnit;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** What stops with a mount also starts with it. */
final class MountLossStopsService extends ElementRule<Node> {

  MountLossStopsService() {
    super(
        Node.class,
        "mount-loss-stops-service",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A unit that stops when its mount goes is started again when the mount comes back");
  }

  @Override
  protected void check(TopologyIndex index, Node node, Findings out) {
    List<GivenUnit> units = index.given(node.id()).units();
    for (GivenUnit unit : units) {
      for (String mount : unit.words("Unit.BindsTo")) {
        if (mount.endsWith(".mount") && !startsAgain(units, unit.unit(), mount)) {
          report(node, unit, mount, out);
        }
      }
    }
  }

  private static boolean startsAgain(List<GivenUnit> units, String unit, String mount) {
    for (GivenUnit each : units) {
      boolean wanted =
          each.unit().equals(unit)
              && (each.words("Install.WantedBy").contains(mount)
                  || each.words("Install.UpheldBy").contains(mount));
      boolean upheld = each.unit().equals(mount) && each.words("Unit.Upholds").contains(unit);
      if (wanted || upheld) {
        return true;
      }
    }
    return false;
  }

  private static void report(Node node, GivenUnit unit, String mount, Findings out) {
    out.about(node)
        .on(List.of(node.id()))
        .says(
            "`"
                + unit.unit()
                + "` stops when `"
                + mount
                + "` goes, and nothing starts it when the mount is back: a moment without the"
                + " server ends the service")
        .because(
            node.name() + ".file(" + unit.file().path() + ")",
            "BindsTo=" + mount,
            unit.file().declaredAt())
        .fix("add Upholds=" + unit.unit() + " to a drop-in for " + mount);
  }
}
