package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UpgradeWindow;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.validation.shape.Windows;
import java.util.List;
import java.util.Optional;

/** When a node upgrades itself. */
final class AutomaticUpgrades {

  private static final String PACKAGE = "unattended-upgrades";

  private AutomaticUpgrades() {}

  /**
   * What is stated of the node, or else Debian's own time if the node has the package. Nodes that
   * have neither are not known to upgrade themselves.
   */
  static Optional<Windows.Owned> of(TopologyIndex index, Node node) {
    List<Stated<UpgradeWindow>> stated = StatedOf.kind(node.facts(), UpgradeWindow.class);
    if (!stated.isEmpty()) {
      return Optional.of(new Windows.Owned(node, stated.get(0).fact(), stated.get(0).declaredAt()));
    }
    if (node.local().packages().contains(PACKAGE)) {
      return Optional.of(new Windows.Owned(node, UpgradeWindow.DEBIAN, node.declaredAt()));
    }
    for (Instance instance : index.instancesOn(node.id())) {
      for (Stated<UpgradeWindow> each : index.facts(instance, UpgradeWindow.class)) {
        return Optional.of(new Windows.Owned(node, each.fact(), each.declaredAt()));
      }
    }
    return Optional.empty();
  }
}
