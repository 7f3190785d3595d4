package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.Watched;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Listing;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.validation.shape.Together;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What watches a service is not lost with it. */
final class MonitorNotInside extends AbstractRule {

  MonitorNotInside() {
    super(
        "monitor-not-inside",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "What watches a service does not fail together with it");
  }

  /** A monitor, and the place whose loss it cannot tell of. */
  private record Blind(ElementId monitor, String place) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<Blind, List<Service>> blind = new LinkedHashMap<>();
    Map<Blind, DeclaredAt> lines = new LinkedHashMap<>();
    for (Service service : index.topology().services()) {
      List<Stated<Watched>> watched = StatedOf.kind(service.facts(), Watched.class);
      if (isFromInside(index, service, watched)) {
        Stated<Watched> first = watched.get(0);
        Blind key =
            new Blind(first.fact().by(), Together.place(index, service.nodes(), first.fact().by()));
        blind.computeIfAbsent(key, k -> new ArrayList<>()).add(service);
        lines.putIfAbsent(key, first.declaredAt());
      }
    }
    blind.forEach(
        (key, services) -> {
          Findings.Sentence finding =
              out.about(key.monitor())
                  .says(
                      "`"
                          + key.monitor().name()
                          + "` watches "
                          + Listing.services(services)
                          + " from inside: losing "
                          + key.place()
                          + (services.size() == 1 ? " stops both" : " stops all of them")
                          + ", and nobody is told");
          finding.because(
              services.get(0).id() + ".watched.by",
              key.monitor(),
              lines.getOrDefault(key, services.get(0).declaredAt()));
          for (Service service : services) {
            finding.because(
                service.id() + ".on", Places.names(service.nodes()), service.declaredAt());
          }
          finding.fix("watch from a place that fails apart, or from outside as well");
        });
  }

  private static boolean isFromInside(
      TopologyIndex index, Service service, List<Stated<Watched>> watched) {
    for (Stated<Watched> each : watched) {
      if (Together.place(index, service.nodes(), each.fact().by()).isEmpty()) {
        return false;
      }
    }
    return !watched.isEmpty();
  }
}
