package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Capacity;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.validation.shape.Survival;
import io.hadsl.core.value.ElementId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is left after a loss carries the load. */
final class NPlusOneCapacity extends AbstractRule {

  NPlusOneCapacity() {
    super(
        "n-plus-one-capacity",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Without any one node or zone, what is left of a service carries its peak");
  }

  /** What is lost, and how many instances with it. */
  private record Loss(String what, int instances) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Service service : index.topology().services()) {
      for (Stated<Capacity> each : StatedOf.kind(service.facts(), Capacity.class)) {
        check(index, service, each, out);
      }
    }
    for (Service service : index.dependencies().services()) {
      if (service.redundancy() instanceof Redundancy.ActiveActive
          && StatedOf.kind(service.facts(), Capacity.class).isEmpty()) {
        out.unknown(
            service,
            "what one instance can do, and what is asked of it at its peak",
            "state it with .states(new Capacity(perInstance, peak, \"requests/s\"))");
      }
    }
  }

  private static void check(
      TopologyIndex index, Service service, Stated<Capacity> stated, Findings out) {
    Loss worst = worst(index, service);
    if (worst == null) {
      return;
    }
    Capacity capacity = stated.fact();
    // One of a pair serves, however many wait.
    boolean oneServes = service.redundancy() instanceof Redundancy.ActivePassive;
    long serving = oneServes ? 1 : service.nodes().size() - worst.instances();
    long left = serving * capacity.perInstance();
    if (left < capacity.peak()) {
      out.about(service)
          .on(service.nodes())
          .says(
              (oneServes
                      ? "one instance of service `" + service.name() + "` serves at a time, and"
                      : "without " + worst.what() + ", service `" + service.name() + "`")
                  + " can do "
                  + left
                  + " "
                  + capacity.unit()
                  + " of the "
                  + capacity.peak()
                  + (oneServes
                      ? " at its peak: it is overloaded, and so is the one that takes over"
                      : " at its peak: what is left is overloaded, and fails as well"))
          .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
          .because(
              service.id() + ".capacity.perInstance", capacity.perInstance(), stated.declaredAt())
          .because(service.id() + ".capacity.peak", capacity.peak(), stated.declaredAt())
          .fix(
              oneServes
                  ? "make the instances larger: those that wait carry nothing"
                  : "add a node, or make the instances larger");
    }
  }

  /** The largest loss that leaves the service up; what stops it is for other rules to say. */
  private static @Nullable Loss worst(TopologyIndex index, Service service) {
    if (!Survival.survives(service, 1)) {
      return null;
    }
    Loss worst = new Loss("one node", 1);
    Map<ElementId, Integer> zones = new LinkedHashMap<>();
    for (Instance each : index.instancesOf(service.id())) {
      each.node().zone().ifPresent(zone -> zones.merge(zone, 1, Integer::sum));
    }
    for (Map.Entry<ElementId, Integer> zone : zones.entrySet()) {
      if (zone.getValue() > worst.instances() && Survival.survives(service, zone.getValue())) {
        worst = new Loss("zone `" + zone.getKey().name() + "`", zone.getValue());
      }
    }
    return worst;
  }
}
