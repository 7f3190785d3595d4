package io.hadsl.core.validation.network;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** An address moves only to nodes that answer. */
final class LeaderVipColocated extends AbstractRule {

  LeaderVipColocated() {
    super(
        "leader-vip-colocated",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Every node that may hold a virtual address runs the service that it is the address of");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      for (Service service : group.behind(index)) {
        List<ElementId> without = new ArrayList<>(group.nodes());
        without.removeAll(Set.copyOf(service.nodes()));
        // Where no holder runs it, it is reached through the network.
        if (!without.isEmpty() && without.size() < group.holders().size()) {
          out.about(group.service())
              .on(without)
              .says(
                  group.address()
                      + " may move to "
                      + Places.names(without)
                      + ", where `"
                      + service.name()
                      + "` does not run: users then reach nobody, though it runs elsewhere")
              .because(
                  group.service().id() + ".on",
                  Places.names(group.nodes()),
                  group.first().declaredAt())
              .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
              .fix("put both on the same nodes");
        }
      }
    }
  }
}
