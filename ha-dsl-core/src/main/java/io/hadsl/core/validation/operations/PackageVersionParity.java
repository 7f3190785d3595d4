package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.ReplicaValue;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Packages of replicas are of one version. */
final class PackageVersionParity extends AbstractRule {

  PackageVersionParity() {
    super(
        "package-version-parity",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Nodes that stand in for one another run the same release of the operating system");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> compared = comparedMoreClosely(index);
    index
        .standIns()
        .forEach(
            (nodes, services) -> {
              List<Service> judged =
                  services.stream().filter(each -> !compared.contains(each.id())).toList();
              if (!judged.isEmpty()) {
                compare(index, nodes, judged, out);
              }
            });
  }

  /** What runs these is compared by nc-php-parity. */
  private static Set<ElementId> comparedMoreClosely(TopologyIndex index) {
    Set<ElementId> services = new HashSet<>();
    for (Known<ReplicaValue> each : index.all(ReplicaValue.class)) {
      if (each.fact().purpose() == ReplicaValue.Purpose.RUNTIME) {
        services.add(each.instance().service().id());
      }
    }
    return services;
  }

  private static void compare(
      TopologyIndex index, List<ElementId> ids, List<Service> services, Findings out) {
    Node first = null;
    for (ElementId id : ids) {
      Node node = index.topology().find(id, Node.class).orElse(null);
      if (first == null) {
        first = node;
      } else if (node != null && !node.os().equals(first.os())) {
        report(first, node, services, out);
        return;
      }
    }
  }

  private static void report(Node one, Node other, List<Service> services, Findings out) {
    out.about(other)
        .on(List.of(one.id(), other.id()))
        .says(
            Listing.services(services)
                + (services.size() == 1 ? " is" : " are")
                + " of another version on "
                + other.name()
                + " than on "
                + one.name()
                + ": what one writes, the other may not understand")
        .because(other.name() + ".os", other.os().id(), other.declaredAt())
        .because(one.name() + ".os", one.os().id(), one.declaredAt())
        .fix(
            "give all the same release; while you upgrade them in turn, acknowledge the finding"
                + " until a date");
  }
}
