package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Drill;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Survival;
import java.util.List;
import java.util.Optional;

/** Redundancy is there once something was switched off. */
final class FailoverTested extends AbstractRule {

  private static final int DAYS = 365;

  FailoverTested() {
    super(
        "failover-tested",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "An instance of each redundant service was switched off within the last year");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Service service : index.dependencies().services()) {
      if (!Survival.survives(service, 1)) {
        continue;
      }
      List<Stated<Drill>> drills = StatedOf.kind(service.facts(), Drill.class);
      Optional<Stated<Drill>> drill = Age.newest(drills, Drill.Kind.FAILOVER);
      if (drill.isEmpty()) {
        out.unknown(
            service,
            "when one of its instances was last switched off",
            "state it with .states(new Drill(Kind.FAILOVER, date))");
      } else if (Age.days(index, drill.get().fact()) > DAYS) {
        out.about(service)
            .on(service.nodes())
            .says(
                "an instance of service `"
                    + service.name()
                    + "` was last switched off "
                    + Age.days(index, drill.get().fact())
                    + " days ago: what has changed since may have broken the failover")
            .because(
                service.id() + ".drill.failover",
                drill.get().fact().last(),
                drill.get().declaredAt())
            .fix("switch one off in working hours, watch the service, and note the day");
      }
    }
  }
}
