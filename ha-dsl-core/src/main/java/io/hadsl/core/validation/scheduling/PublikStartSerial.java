package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.MigratesAtStart;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A rollout changes one node of a pair at a time. */
final class PublikStartSerial extends AbstractRule {

  PublikStartSerial() {
    super(
        "publik-start-serial",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Services on the same nodes that migrate at start begin with the same node");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<Set<ElementId>, Service> first = new HashMap<>();
    Set<Set<ElementId>> reported = new HashSet<>();
    for (Known<MigratesAtStart> each : index.all(MigratesAtStart.class)) {
      Service service = each.instance().service();
      if (each.instance().isFirst() && service.nodes().size() > 1) {
        compare(service, first, reported, out);
      }
    }
  }

  private static void compare(
      Service service,
      Map<Set<ElementId>, Service> first,
      Set<Set<ElementId>> reported,
      Findings out) {
    Set<ElementId> nodes = Set.copyOf(service.nodes());
    Service other = first.putIfAbsent(nodes, service);
    if (other != null
        && !other.nodes().get(0).equals(service.nodes().get(0))
        && reported.add(nodes)) {
      report(other, service, out);
    }
  }

  private static void report(Service one, Service other, Findings out) {
    out.about(other)
        .on(one.nodes())
        .says(
            "a rollout begins with "
                + one.nodes().get(0).name()
                + " for service `"
                + one.name()
                + "` and with "
                + other.nodes().get(0).name()
                + " for service `"
                + other.name()
                + "`: while both migrate and start, no node has all of them")
        .because(other.id() + ".on", Places.names(other.nodes()), other.declaredAt())
        .because(one.id() + ".on", Places.names(one.nodes()), one.declaredAt())
        .fix("name the nodes in the same order everywhere: .on(" + Places.names(one.nodes()) + ")");
  }
}
