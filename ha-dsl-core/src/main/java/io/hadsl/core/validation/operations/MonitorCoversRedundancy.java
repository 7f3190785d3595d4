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
import io.hadsl.core.validation.shape.Survival;
import java.util.List;

/** Somebody is told of the first failure, and not of the second. */
final class MonitorCoversRedundancy extends AbstractRule {

  MonitorCoversRedundancy() {
    super(
        "monitor-covers-redundancy",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Where a topology is watched, each instance of a redundant service is");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    boolean watched =
        index.topology().services().stream()
            .anyMatch(each -> !StatedOf.kind(each.facts(), Watched.class).isEmpty());
    for (Service service : index.dependencies().services()) {
      if (!Survival.survives(service, 1)) {
        continue;
      }
      List<Stated<Watched>> stated = StatedOf.kind(service.facts(), Watched.class);
      if (stated.stream().anyMatch(each -> each.fact().scope() == Watched.Scope.EACH_INSTANCE)) {
        continue;
      }
      if (watched) {
        report(service, stated, out);
      } else {
        out.unknown(
            service,
            "who is told when an instance is lost",
            "state it with .states(new Watched(by, Scope.EACH_INSTANCE))");
      }
    }
  }

  private static void report(Service service, List<Stated<Watched>> stated, Findings out) {
    Findings.Sentence finding =
        out.about(service)
            .on(service.nodes())
            .says(
                "service `"
                    + service.name()
                    + "` goes on when an instance is lost, and nobody is told: the next loss, months"
                    + " later, is the outage");
    if (stated.isEmpty()) {
      finding.because(service.id() + ".watched", "not stated", service.declaredAt());
    } else {
      finding.because(
          service.id() + ".watched.scope", "the service alone", stated.get(0).declaredAt());
    }
    finding.fix("watch each instance: new Watched(by, Scope.EACH_INSTANCE)");
  }
}
