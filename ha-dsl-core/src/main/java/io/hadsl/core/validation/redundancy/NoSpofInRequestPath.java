package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Service;
import io.hadsl.core.validation.AbstractRule;
import io.hadsl.core.validation.Findings;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.Wave;
import io.hadsl.core.value.ElementId;
import java.util.Optional;

/**
 * Nothing that an entrypoint needs is there only once. An entrypoint is up when all that it needs
 * is; so a single loss brings it down exactly if the loss brings down one of those services, or is
 * an external, of which the topology knows no second one.
 */
final class NoSpofInRequestPath extends AbstractRule {

  NoSpofInRequestPath() {
    super(
        "no-spof-in-request-path",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No single node, service or external takes an entrypoint down when it is lost");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    RequestPath path = RequestPath.of(index);
    for (ElementId id : path.providers()) {
      Optional<Service> service = index.topology().find(id, Service.class);
      if (service.isPresent()) {
        if (!Survival.survives(service.get(), 1)) {
          report(path, service.get(), out);
        }
      } else {
        index.topology().find(id, External.class).ifPresent(each -> report(path, each, out));
      }
    }
  }

  private static void report(RequestPath path, Service service, Findings out) {
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
        out.about(service).on(service.nodes()).says(says(path, cause, service.id()));
    way(path, service.id(), finding);
    finding.fix(
        "give it another instance that can take over, or acknowledge the finding with a reason");
  }

  private static void report(RequestPath path, External external, Findings out) {
    Findings.Sentence finding =
        out.about(external)
            .says(
                says(
                    path,
                    "external `" + external.name() + "` has no second one: losing it",
                    external.id()));
    way(path, external.id(), finding);
    finding.fix(
        "if those who run it keep it redundant, acknowledge the finding and say so; else use two");
  }

  private static String says(RequestPath path, String cause, ElementId id) {
    return cause + " takes entrypoint `" + path.entrypointOf(id).name() + "` down";
  }

  private static void way(RequestPath path, ElementId id, Findings.Sentence finding) {
    for (RequestPath.Step step : path.wayTo(id)) {
      finding.because(step.reason(), step.provider(), step.declaredAt());
    }
  }
}
