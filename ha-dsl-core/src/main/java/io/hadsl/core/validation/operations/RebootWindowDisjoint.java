package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.RebootWindow;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.validation.AbstractRule;
import io.hadsl.core.validation.Findings;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.Wave;
import io.hadsl.core.validation.shape.StandIns;
import io.hadsl.core.validation.shape.Windows;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
    index
        .standIns()
        .forEach(
            (nodes, services) -> {
              List<Windows.Owned> both = Windows.overlapping(windows(index, nodes));
              if (!both.isEmpty()) {
                report(both.get(0), both.get(1), services, out);
              }
            });
  }

  private static List<Windows.Owned> windows(TopologyIndex index, List<ElementId> nodes) {
    List<Windows.Owned> windows = new ArrayList<>();
    for (ElementId id : nodes) {
      Optional<Node> node = index.topology().find(id, Node.class);
      if (node.isPresent()) {
        for (Stated<RebootWindow> each : StatedOf.kind(node.get().facts(), RebootWindow.class)) {
          windows.add(new Windows.Owned(node.get(), each.fact(), each.declaredAt()));
        }
      }
    }
    return windows;
  }

  private static void report(
      Windows.Owned one, Windows.Owned other, List<Service> services, Findings out) {
    out.about(other.who())
        .on(List.of(one.who().id(), other.who().id()))
        .says(
            one.who().name()
                + " and "
                + other.who().name()
                + ", which stand in for one another for "
                + StandIns.named(services)
                + ", "
                + "may reboot themselves at the same time of day: nothing is left meanwhile")
        .because(other.who().name() + ".reboots", other.window().inWords(), other.where())
        .because(one.who().name() + ".reboots", one.window().inWords(), one.where())
        .fix(
            "set another Unattended-Upgrade::Automatic-Reboot-Time on each, and state it with .states(RebootWindow.from(...))");
  }
}
