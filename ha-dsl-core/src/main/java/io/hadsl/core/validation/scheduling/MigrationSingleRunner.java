package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.MigratesAtStart;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.Rollouts;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.FactRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;

/** A migration at start is run by one instance, and the others wait for it. */
final class MigrationSingleRunner extends FactRule<MigratesAtStart> {

  MigrationSingleRunner() {
    super(
        MigratesAtStart.class,
        "migration-single-runner",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Of instances whose start migrates shared data, the first starts alone");
  }

  @Override
  protected void check(TopologyIndex index, Known<MigratesAtStart> each, Findings out) {
    Service service = each.instance().service();
    if (each.instance().isFirst()
        && service.nodes().size() > 1
        && !Rollouts.firstAlone(index, each.instance())) {
      out.about(service)
          .on(service.nodes())
          .says(
              "every start of service `"
                  + service.name()
                  + "` migrates the data that all instances share, and "
                  + Places.names(service.nodes())
                  + " start together: two migrations at once lock each other out, or leave half"
                  + " of each")
          .because(service.id() + ".rollout", "all instances at once", service.declaredAt())
          .because(service.id() + ".start", each.fact().command(), each.declaredAt())
          .fix("let the first instance come alone: firstAlone() in the component's facts");
    }
  }
}
