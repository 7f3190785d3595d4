package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.RebootWindow;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Windows;
import java.util.List;

/** Automatic reboots reach one of several replicas at a time. */
final class RebootWindowDisjoint extends AbstractRule {

  RebootWindowDisjoint() {
    super(
        "reboot-window-disjoint",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Nodes that stand in for one another do not reboot themselves at the same time of day");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Windows.Clash each : Windows.clashes(index, RebootWindowDisjoint::windows)) {
      each.tell(
              "reboots",
              "may reboot themselves at the same time of day: nothing is left meanwhile",
              out)
          .fix(
              "set another Unattended-Upgrade::Automatic-Reboot-Time on each, and state it with .states(RebootWindow.from(...))");
    }
  }

  private static List<Windows.Owned> windows(Node node) {
    return StatedOf.kind(node.facts(), RebootWindow.class).stream()
        .map(each -> new Windows.Owned(node, each.fact(), each.declaredAt()))
        .toList();
  }
}
