package io.hadsl.core.validation.network;

import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** No request of a user is spent on finding out that a node is dead. */
final class LbHealthCheck extends AbstractRule {

  LbHealthCheck() {
    super(
        "lb-health-check",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A proxy in front of several nodes asks them whether they can serve");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> asked = new HashSet<>();
    for (Route route : Route.of(index)) {
      if (route.backend().nodes().size() > 1 && asked.add(route.proxy().id())) {
        Optional<Stated<HealthCheck>> check = route.known(index, HealthCheck.class);
        if (check.isEmpty()) {
          out.unknown(
              route.proxy(),
              "how it finds out which nodes can serve",
              route.how("HealthCheck(...)"));
        } else if (check.get().fact().kind() == HealthCheck.Kind.NONE) {
          report(route, check.get(), out);
        }
      }
    }
  }

  private static void report(Route route, Stated<HealthCheck> check, Findings out) {
    out.about(route.proxy())
        .on(route.backend().nodes())
        .says(
            "proxy "
                + route.proxyName()
                + " never asks the nodes of "
                + route.backendName()
                + " how they are: when one is lost, users are still sent to it")
        .because(route.proxy().id() + ".check", check.fact().kind(), check.declaredAt())
        .because(
            route.backend().id() + ".on",
            Places.names(route.backend().nodes()),
            route.backend().declaredAt())
        .fix("let it ask for a page that only a node that can serve answers");
  }
}
