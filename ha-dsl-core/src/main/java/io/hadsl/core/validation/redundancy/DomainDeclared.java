package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Zone;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.validation.shape.Survival;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where some nodes stand is known, so where the others stand is as well. */
final class DomainDeclared extends AbstractRule {

  DomainDeclared() {
    super(
        "domain-declared",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Where a topology has zones, every node of a redundant service stands in one");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    boolean zoned = !index.topology().all(Zone.class).isEmpty();
    for (Node node : index.topology().nodes()) {
      Service service = node.zone().isPresent() ? null : redundant(index, node);
      if (service != null) {
        report(node, service, zoned, out);
      }
    }
  }

  private static void report(Node node, Service service, boolean zoned, Findings out) {
    if (zoned) {
      out.about(node)
          .on(List.of(node.id()))
          .says(
              "`"
                  + node.name()
                  + "` stands in no zone: whether service `"
                  + service.name()
                  + "` survives the loss of one cannot be told")
          .because(node.name() + ".zone", "none", node.declaredAt())
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .fix("say where it stands, with n -> n.in(zone)");
    } else {
      out.unknown(node, "what fails together with it", "put it into a zone with n -> n.in(zone)");
    }
  }

  private static @Nullable Service redundant(TopologyIndex index, Node node) {
    for (Instance each : index.instancesOn(node.id())) {
      if (Survival.survives(each.service(), 1) && !survivesAnyZone(index, each.service())) {
        return each.service();
      }
    }
    return null;
  }

  /** Whether enough is left also if all nodes without a zone stand in the one that holds most. */
  private static boolean survivesAnyZone(TopologyIndex index, Service service) {
    Map<ElementId, Integer> zones = new HashMap<>();
    int unplaced = 0;
    int most = 0;
    for (Instance each : index.instancesOf(service.id())) {
      Optional<ElementId> zone = each.node().zone();
      if (zone.isPresent()) {
        most = Math.max(most, zones.merge(zone.get(), 1, Integer::sum));
      } else {
        unplaced++;
      }
    }
    return Survival.survives(service, most + unplaced);
  }
}
