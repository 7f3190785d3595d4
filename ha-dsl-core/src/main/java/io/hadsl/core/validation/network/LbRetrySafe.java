package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Retries;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import java.util.Optional;

/** No form is sent twice. */
final class LbRetrySafe extends AbstractRule {

  LbRetrySafe() {
    super(
        "lb-retry-safe",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A proxy repeats only requests that no node can have acted on, or that may be repeated");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Route route : Route.ofProxies(index)) {
      Optional<Stated<Retries>> retries = route.known(index, Retries.class);
      if (retries.isPresent() && retries.get().fact().what() == Retries.What.ALL) {
        out.about(route.proxy())
            .on(route.nodes())
            .says(
                "proxy "
                    + route.proxyName()
                    + " sends any failed request to another node of "
                    + route.backendName()
                    + ": an order that the first one took before it failed is taken twice")
            .because(
                route.proxy().id() + ".retries",
                retries.get().fact().what(),
                retries.get().declaredAt())
            .because(
                route.backend().id() + ".on",
                Places.names(route.backend().nodes()),
                route.backend().declaredAt())
            .fix("let it repeat requests whose connection failed, and methods such as GET");
      }
    }
  }
}
