package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UpgradeWindow;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.validation.shape.Windows;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When a node upgrades itself. */
final class AutomaticUpgrades {

  private static final String PACKAGE = "unattended-upgrades";

  private final Map<ElementId, Windows.Owned> byComponents = new HashMap<>();

  AutomaticUpgrades(TopologyIndex index) {
    for (Known<UpgradeWindow> each : index.all(UpgradeWindow.class)) {
      Node node = each.instance().node();
      byComponents.putIfAbsent(node.id(), new Windows.Owned(node, each.fact(), each.declaredAt()));
    }
  }

  /**
   * What is stated of the node, or else Debian's own time if the node has the package. Nodes that
   * have neither are not known to upgrade themselves.
   */
  Optional<Windows.Owned> of(Node node) {
    List<Stated<UpgradeWindow>> stated = StatedOf.kind(node.facts(), UpgradeWindow.class);
    if (!stated.isEmpty()) {
      return Optional.of(new Windows.Owned(node, stated.get(0).fact(), stated.get(0).declaredAt()));
    }
    if (node.local().packages().contains(PACKAGE)) {
      return Optional.of(new Windows.Owned(node, UpgradeWindow.DEBIAN, node.declaredAt()));
    }
    return Optional.ofNullable(byComponents.get(node.id()));
  }
}
