package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Backup;
import io.hadsl.core.fact.RecoveryGoal;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.ElementRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** What a service may lose is what its copies allow. */
final class RtoRpoDeclared extends ElementRule<Service> {

  RtoRpoDeclared() {
    super(
        Service.class,
        "rto-rpo-declared",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A service with one instance is copied as often as its goal for lost data asks");
  }

  @Override
  protected void check(TopologyIndex index, Service service, Findings out) {
    for (Stated<RecoveryGoal> goal : StatedOf.kind(service.facts(), RecoveryGoal.class)) {
      // Whether instances keep the same data is not known of services that have several.
      if (service.redundancy() instanceof Redundancy.Single) {
        check(service, goal, out);
      }
    }
  }

  private static void check(Service service, Stated<RecoveryGoal> goal, Findings out) {
    List<Stated<Backup>> backups = StatedOf.kind(service.facts(), Backup.class);
    int minutes = goal.fact().minutes();
    if (backups.isEmpty() && minutes > 0) {
      out.unknown(service, "how often it is copied", "state it with .states(Backup.daily(...))");
      return;
    }
    for (Stated<Backup> each : backups) {
      if (each.fact().everyMinutes() <= minutes) {
        return;
      }
    }
    Findings.Sentence finding =
        out.about(service)
            .on(service.nodes())
            .says(
                "service `"
                    + service.name()
                    + "` may lose "
                    + (minutes == 0 ? "nothing" : "the last " + minutes + " minutes")
                    + ", and "
                    + (backups.isEmpty()
                        ? "has one instance"
                        : "is copied every " + backups.get(0).fact().everyMinutes() + " minutes")
                    + ": losing "
                    + service.nodes().get(0).name()
                    + " loses more");
    if (minutes > 0) {
      finding.because(
          service.id() + ".backup.everyMinutes",
          backups.get(0).fact().everyMinutes(),
          backups.get(0).declaredAt());
    }
    finding
        .because(service.id() + ".recoveryGoal.minutes", minutes, goal.declaredAt())
        .because(service.id() + ".on", service.nodes().get(0).name(), service.declaredAt())
        .fix("copy it more often, give it instances that keep the same data, or change the goal");
  }
}
