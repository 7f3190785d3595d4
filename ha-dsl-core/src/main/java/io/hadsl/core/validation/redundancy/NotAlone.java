package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.SinglePoints;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Ways;

/**
 * What an entrypoint needs is not there alone: the same cause as {@link NoSpofInRequestPath}'s,
 * said in the words of what is lost, with the fix that fits it.
 */
abstract class NotAlone extends AbstractRule {

  NotAlone(String id, String summary) {
    super(id, Severity.DANGER, Wave.AVAILABILITY, summary);
  }

  /** Whether the rule is about a service or external. */
  abstract boolean concerns(TopologyIndex index, Part part);

  /** What is alone, and what its loss does: {@code database `db` is on db1 alone: losing it}. */
  abstract String loss(String name, String place);

  /** What to do about a service of ours. */
  abstract String fix();

  @Override
  public final void check(TopologyIndex index, Findings out) {
    SinglePoints points = index.singlePoints();
    for (Part part : points.necessary()) {
      if (part.kind() == Part.Kind.SERVICE) {
        index
            .topology()
            .find(part.id(), Service.class)
            .filter(service -> service.redundancy() instanceof Redundancy.Single)
            .filter(service -> concerns(index, part))
            .ifPresent(service -> report(points, part, service, out));
      } else if (part.kind() == Part.Kind.EXTERNAL) {
        index
            .topology()
            .find(part.id(), External.class)
            .filter(external -> concerns(index, part))
            .ifPresent(external -> report(points, part, external, out));
      }
    }
  }

  private void report(SinglePoints points, Part part, Service service, Findings out) {
    String node = service.nodes().get(0).name();
    Findings.Sentence finding =
        out.about(service)
            .on(service.nodes())
            .insteadOf(NoSpofInRequestPath.ID, service.id())
            .says(
                loss("`" + service.name() + "`", "on " + node + " alone")
                    + " takes "
                    + Ways.entrypoint(points, part)
                    + " down")
            .because(service.id() + ".on", node, service.declaredAt());
    Ways.show(points, part, finding);
    finding.fix(fix());
  }

  private void report(SinglePoints points, Part part, External external, Findings out) {
    Findings.Sentence finding =
        out.about(external)
            .insteadOf(NoSpofInRequestPath.ID, external.id())
            .says(
                loss("`" + external.name() + "`", "one external")
                    + " takes "
                    + Ways.entrypoint(points, part)
                    + " down")
            .because(external.id() + ".endpoint", external.endpoint(), external.declaredAt());
    Ways.show(points, part, finding);
    finding.fix(
        "if those who run it keep it redundant, acknowledge the finding and say so; else use two");
  }
}
