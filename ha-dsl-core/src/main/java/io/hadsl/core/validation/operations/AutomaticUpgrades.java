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
import java.util.regex.Pattern;

/** When a node upgrades itself. */
final class AutomaticUpgrades {

  private static final String PACKAGE = "unattended-upgrades";

  private static final String TIMER = "apt-daily-upgrade.timer";

  /** Switches of apt's daily script (apt.systemd.daily of Debian's apt). */
  private static final Pattern OFF =
      Pattern.compile("(?m)^\\s*APT::Periodic::(?:Enable|Unattended-Upgrade)\\s+\"0\"");

  private final TopologyIndex index;
  private final Map<ElementId, Windows.Owned> byComponents = new HashMap<>();

  AutomaticUpgrades(TopologyIndex index) {
    this.index = index;
    for (Known<UpgradeWindow> each : index.all(UpgradeWindow.class)) {
      Node node = each.instance().node();
      byComponents.putIfAbsent(node.id(), new Windows.Owned(node, each.fact(), each.declaredAt()));
    }
  }

  /**
   * What is stated of the node, or else Debian's own time if the node has the package. Nodes that
   * have neither are not known to upgrade themselves, nor is it known when those do whose own files
   * say so.
   */
  Optional<Windows.Owned> of(Node node) {
    List<Stated<UpgradeWindow>> stated = StatedOf.kind(node.facts(), UpgradeWindow.class);
    if (!stated.isEmpty()) {
      return Optional.of(new Windows.Owned(node, stated.get(0).fact(), stated.get(0).declaredAt()));
    }
    return unstated(node).filter(each -> !isDebians(each) || !(isMoved(node) || isOff(node)));
  }

  /** Whether a node upgrades itself when a file of its own says. */
  boolean isUnknown(Node node) {
    return StatedOf.kind(node.facts(), UpgradeWindow.class).isEmpty()
        && unstated(node).filter(AutomaticUpgrades::isDebians).isPresent()
        && isMoved(node)
        && !isOff(node);
  }

  private Optional<Windows.Owned> unstated(Node node) {
    return node.local().packages().contains(PACKAGE)
        ? Optional.of(new Windows.Owned(node, UpgradeWindow.DEBIAN, node.declaredAt()))
        : Optional.ofNullable(byComponents.get(node.id()));
  }

  private static boolean isDebians(Windows.Owned owned) {
    return owned.window().equals(UpgradeWindow.DEBIAN);
  }

  private boolean isMoved(Node node) {
    return index.given(node.id()).units().stream()
        .anyMatch(
            each -> each.unit().equals(TIMER) && each.values().containsKey("Timer.OnCalendar"));
  }

  private boolean isOff(Node node) {
    return index.given(node.id()).files().stream()
        .anyMatch(
            each ->
                each.path().parent().value().equals("/etc/apt/apt.conf.d")
                    && OFF.matcher(each.text()).find());
  }
}
