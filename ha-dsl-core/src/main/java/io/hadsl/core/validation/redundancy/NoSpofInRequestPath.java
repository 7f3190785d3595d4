package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.SinglePoints;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.validation.shape.Survival;
import io.hadsl.core.validation.shape.Ways;
import java.util.List;
import java.util.Locale;

/**
 * Nothing that an entrypoint needs is there only once. Where a service has no instance to spare,
 * that is the finding, and not also its node and zone; a node or zone is one where it takes
 * services down that have instances to spare.
 */
final class NoSpofInRequestPath extends AbstractRule {

  static final String ID = "no-spof-in-request-path";

  NoSpofInRequestPath() {
    super(
        ID,
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No single node, zone, service or external takes an entrypoint down when it is lost");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    SinglePoints points = index.singlePoints();
    for (Part part : points.necessary()) {
      if (part.kind() == Part.Kind.SERVICE) {
        index
            .topology()
            .find(part.id(), Service.class)
            .filter(service -> !Survival.survives(service, 1))
            .ifPresent(service -> report(points, part, service, out));
      } else if (part.kind() == Part.Kind.EXTERNAL) {
        index
            .topology()
            .find(part.id(), External.class)
            .ifPresent(external -> report(points, part, external, out));
      }
    }
    for (Part part : points.all()) {
      if (!points.stops(part).isEmpty() && part.kind() != Part.Kind.INSTANCE) {
        report(index, part, points.stops(part), out);
      }
    }
  }

  private static void report(SinglePoints points, Part part, Service service, Findings out) {
    int instances = service.nodes().size();
    String cause =
        instances == 1
            ? "service `"
                + service.name()
                + "` has one instance: losing "
                + service.nodes().get(0).name()
            : "service `"
                + service.name()
                + "` needs all of its "
                + instances
                + " instances: losing any one";
    Findings.Sentence finding =
        out.about(service)
            .on(service.nodes())
            .says(cause + " takes " + Ways.entrypoint(points, part) + " down")
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt());
    Ways.show(points, part, finding);
    finding.fix(
        "give it another instance that can take over, or acknowledge the finding with a reason");
  }

  private static void report(SinglePoints points, Part part, External external, Findings out) {
    Findings.Sentence finding =
        out.about(external)
            .says(
                "external `"
                    + external.name()
                    + "` has no second one: losing it takes "
                    + Ways.entrypoint(points, part)
                    + " down")
            .because(external.id() + ".endpoint", external.endpoint(), external.declaredAt());
    Ways.show(points, part, finding);
    finding.fix(
        "if those who run it keep it redundant, acknowledge the finding and say so; else use two");
  }

  /** A node or zone that holds too many instances of services which could spare some. */
  private static void report(TopologyIndex index, Part part, List<Part> stops, Findings out) {
    SinglePoints points = index.singlePoints();
    Findings.Sentence finding = out.about(part.id());
    for (Part instances : stops) {
      for (Part.Input each : instances.inputs()) {
        for (Part.Input node : each.part().inputs()) {
          for (Part.Input place : node.part().inputs()) {
            if (place.part() == part) {
              finding.on(List.of(node.part().id()));
              finding.because(place.reason(), part.id().name(), place.declaredAt());
            }
          }
        }
      }
    }
    Part first = stops.get(0);
    Ways.show(points, first, finding);
    finding
        .says(
            part.kind().name().toLowerCase(Locale.ROOT)
                + " `"
                + part.id().name()
                + "` holds too many instances: losing it takes "
                + Ways.entrypoint(points, first)
                + " down")
        .fix("spread the instances, so that enough are left when it is lost");
  }
}
