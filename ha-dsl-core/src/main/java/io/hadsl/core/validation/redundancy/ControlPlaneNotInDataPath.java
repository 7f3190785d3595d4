package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.SinglePoints;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Purposes;
import io.hadsl.core.validation.shape.Ways;
import java.util.List;

/** Serving goes on while the server that configures nodes is down. */
final class ControlPlaneNotInDataPath extends AbstractRule {

  ControlPlaneNotInDataPath() {
    super(
        "control-plane-not-in-data-path",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "No entrypoint needs what installs and configures the nodes");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    SinglePoints points = index.singlePoints();
    for (Part part : points.necessary()) {
      if (Purposes.of(index, part.id()).contains(Serves.Purpose.CONTROL)) {
        List<Part.Input> way = points.wayTo(part);
        Part.Input last = way.get(way.size() - 1);
        Findings.Sentence finding =
            out.about(part.id())
                .says(
                    Ways.entrypoint(points, part)
                        + " needs `"
                        + part.id().name()
                        + "`, which configures nodes: each of its restarts and upgrades is an"
                        + " outage")
                .because(last.reason(), part, last.declaredAt());
        for (Part.Input step : way.subList(0, way.size() - 1)) {
          if (step.part().kind() != Part.Kind.INSTANCES) {
            finding.because(step.reason(), step.part(), step.declaredAt());
          }
        }
        finding.fix("remove the use: nodes keep the configuration that they have");
      }
    }
  }
}
