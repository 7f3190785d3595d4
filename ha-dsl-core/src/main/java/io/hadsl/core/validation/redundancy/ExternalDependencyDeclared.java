package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.RunBy;
import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.SinglePoints;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Ways;

/** Whom to call is known before it is down. */
final class ExternalDependencyDeclared extends AbstractRule {

  ExternalDependencyDeclared() {
    super(
        "external-dependency-declared",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Who runs it is stated of every external that an entrypoint needs");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    SinglePoints points = index.singlePoints();
    for (Part part : points.necessary()) {
      index
          .topology()
          .find(part.id(), External.class)
          .filter(each -> StatedOf.kind(each.facts(), RunBy.class).isEmpty())
          .ifPresent(each -> report(points, part, each, out));
    }
  }

  private static void report(SinglePoints points, Part part, External external, Findings out) {
    Findings.Sentence finding =
        out.about(external)
            .says(
                Ways.entrypoint(points, part)
                    + " needs external `"
                    + external.name()
                    + "`, and nobody says who runs it: when it is down, whom to call is to be found"
                    + " out first")
            .because(external.id() + ".runBy", "not stated", external.declaredAt());
    Ways.show(points, part, finding);
    finding.fix("state it: t.external(name, endpoint, new RunBy(\"...\"))");
  }
}
