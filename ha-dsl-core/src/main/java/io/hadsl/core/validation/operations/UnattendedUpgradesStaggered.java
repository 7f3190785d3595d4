package io.hadsl.core.validation.operations;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Windows;

/** Automatic upgrades reach one of several replicas at a time. */
final class UnattendedUpgradesStaggered extends AbstractRule {

  UnattendedUpgradesStaggered() {
    super(
        "unattended-upgrades-staggered",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Nodes that stand in for one another do not upgrade themselves at the same time of day");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    AutomaticUpgrades upgrades = new AutomaticUpgrades(index);
    for (Node node : index.topology().nodes()) {
      checkKnown(upgrades, node, out);
    }
    for (Windows.Clash each : Windows.clashes(index, node -> upgrades.of(node).stream().toList())) {
      each.tell(
              "upgrades",
              "upgrade themselves at the same time of day: both restart what they run, and a bad upgrade is on both before anybody sees it",
              out)
          .fix(
              "give each node a window of its own, with a drop-in for apt-daily-upgrade.timer, and state it with .states(UpgradeWindow.from(...))");
    }
  }

  private static void checkKnown(AutomaticUpgrades upgrades, Node node, Findings out) {
    if (upgrades.isUnknown(node)) {
      out.unknown(
          node,
          "when it upgrades itself: a file of its own sets the timer",
          "state it with n.states(UpgradeWindow.from(...))");
    }
  }
}
