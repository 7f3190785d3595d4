package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Zone;
import io.hadsl.core.validation.AbstractRule;
import io.hadsl.core.validation.Findings;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.Wave;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service that survives the loss of a node survives the loss of a zone. */
final class AntiAffinityDomain extends AbstractRule {

  AntiAffinityDomain() {
    super(
        "anti-affinity-domain",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No zone holds so many instances of a service that losing it stops the service");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    if (index.topology().all(Zone.class).isEmpty()) {
      return;
    }
    for (Service service : index.topology().services()) {
      if (Survival.survives(service, 1)) {
        byZone(index, service)
            .forEach(
                (zone, nodes) -> {
                  if (!Survival.survives(service, nodes.size())) {
                    report(service, zone, nodes, out);
                  }
                });
      }
    }
  }

  private static Map<ElementId, List<Node>> byZone(TopologyIndex index, Service service) {
    Map<ElementId, List<Node>> zones = new LinkedHashMap<>();
    for (ElementId id : service.nodes()) {
      index
          .topology()
          .find(id, Node.class)
          .ifPresent(
              node ->
                  node.zone()
                      .ifPresent(
                          zone -> zones.computeIfAbsent(zone, key -> new ArrayList<>()).add(node)));
    }
    return zones;
  }

  private static void report(Service service, ElementId zone, List<Node> nodes, Findings out) {
    Findings.Sentence finding =
        out.about(service)
            .on(nodes.stream().map(Node::id).toList())
            .says(
                "zone `"
                    + zone.name()
                    + "` holds "
                    + nodes.size()
                    + " of the "
                    + service.nodes().size()
                    + " instances of service `"
                    + service.name()
                    + "`, which needs "
                    + Survival.needed(service)
                    + ": losing the zone stops it");
    for (Node node : nodes) {
      finding.because(node.name() + ".zone", zone.name(), node.declaredAt());
    }
    finding.fix("spread the instances over more zones");
  }
}
