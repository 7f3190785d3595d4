package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import java.util.Optional;

/** Losing a proxy loses no session. */
final class StickySurvivesLbFailover extends AbstractRule {

  StickySurvivesLbFailover() {
    super(
        "sticky-survives-lb-failover",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "Which node a user has is not forgotten with the proxy that knew it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Route route : Route.ofProxies(index)) {
      Optional<Stated<Stickiness>> stickiness = route.known(index, Stickiness.class);
      if (stickiness.isPresent()
          && stickiness.get().fact().kept() == Stickiness.Kept.OWN_MEMORY
          && route.nodes().size() > 1) {
        out.about(route.proxy())
            .on(route.nodes())
            .says(
                "each instance of proxy "
                    + route.proxyName()
                    + " knows for itself which node of "
                    + route.backendName()
                    + " a user has: when one is lost, all of its users lose their sessions")
            .because(
                route.proxy().id() + ".stickiness",
                stickiness.get().fact().kept(),
                stickiness.get().declaredAt())
            .because(
                route.proxy().id() + ".on", Places.names(route.nodes()), route.proxy().declaredAt())
            .fix(
                "keep it in the user's cookie, or let the proxies copy their tables to each other");
      }
    }
  }
}
