package io.hadsl.core.validation.storage;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whatever touches a share waits for it. */
final class RequiresMountsFor extends AbstractRule {

  RequiresMountsFor() {
    super(
        "requires-mounts-for",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Every unit that reads or writes files on a shared mount waits for the mount");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<String, UnitTouch> touches = new LinkedHashMap<>();
    Map<String, Set<ElementId>> nodes = new HashMap<>();
    for (Node node : index.topology().nodes()) {
      if (!index.mountsOn(node.id()).isEmpty()) {
        collect(index, node, touches, nodes);
      }
    }
    touches.forEach((key, each) -> report(nodes.getOrDefault(key, Set.of()), each, out));
  }

  private static void collect(
      TopologyIndex index,
      Node node,
      Map<String, UnitTouch> touches,
      Map<String, Set<ElementId>> nodes) {
    for (UnitTouch each : UnitTouch.ungated(index, node)) {
      if (!RequiresMountsForRealPath.namesIt(index, node, each)) {
        String key = each.element().id() + " " + each.unit() + " " + each.mount().id();
        touches.putIfAbsent(key, each);
        nodes.computeIfAbsent(key, k -> new LinkedHashSet<>()).add(node.id());
      }
    }
  }

  private static void report(Set<ElementId> nodes, UnitTouch touch, Findings out) {
    String point = touch.mount().path().value();
    out.about(touch.element())
        .on(nodes)
        .says(
            "`"
                + touch.unit()
                + "` uses "
                + touch.path()
                + " on "
                + point
                + " and does not wait for the mount: started before it, it writes to the local"
                + " disk, which the mount then hides")
        .because(touch.what(), touch.path(), touch.declaredAt())
        .because(touch.mount().id().toString(), point, touch.mount().declaredAt())
        .fix(
            "write RequiresMountsFor="
                + point
                + " into the [Unit] section of "
                + touch.unit()
                + ", or let the service's component name the unit, which gets it then");
  }
}
