package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UnitPolicy;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;
import java.util.Optional;

/** A crash is an interruption and not an outage. */
final class CriticalUnitRestartPolicy extends AbstractRule {

  CriticalUnitRestartPolicy() {
    super(
        "critical-unit-restart-policy",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A unit that users depend on is started again when its program dies");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Critical.of(index)
        .forEach(
            (service, why) -> {
              List<Instance> instances = index.instancesOf(service.id());
              if (!instances.isEmpty()) {
                check(index, service, instances.get(0), why, out);
              }
            });
  }

  private static void check(
      TopologyIndex index, Service service, Instance instance, String why, Findings out) {
    for (ComponentFacts.Unit unit : index.facts(instance).units()) {
      if (unit.restart() == RestartPolicy.UNKNOWN) {
        Optional<Stated<UnitPolicy>> policy =
            index.facts(instance, UnitPolicy.class).stream()
                .filter(each -> each.fact().unit().equals(unit.name()))
                .findFirst();
        if (policy.isEmpty()) {
          out.unknown(
              service,
              "whether " + unit.name() + " is started again when its program dies",
              "state it with .states(UnitPolicy.of(\"" + unit.name() + "\", ON_FAILURE))");
        } else if (policy.get().fact().restart() == UnitPolicy.Restart.NO) {
          report(service, unit, policy.get(), why, out);
        }
      }
    }
  }

  private static void report(
      Service service,
      ComponentFacts.Unit unit,
      Stated<UnitPolicy> policy,
      String why,
      Findings out) {
    out.about(service)
        .on(service.nodes())
        .says(
            unit.name()
                + " of `"
                + service.name()
                + "` has no Restart=: a program that crashes at night stays dead until somebody"
                + " comes")
        .because(service.id() + "." + unit.name() + ".restart", "no", policy.declaredAt())
        .because(service.id() + ".needed", why, service.declaredAt())
        .fix(
            "let the component state RestartPolicy.MISSING of it (PackagedService:"
                + " .restarting(\""
                + unit.name()
                + "\")), so that a drop-in adds Restart=on-failure");
  }
}
