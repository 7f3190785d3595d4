package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Sessions;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Optional;

/** A session is where its user is. */
final class SessionsSharedOrSticky extends AbstractRule {

  SessionsSharedOrSticky() {
    super(
        "sessions-shared-or-sticky",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Users of a service on several nodes find their session on each, or always come to the same one");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Route route : Route.of(index)) {
      Optional<Stated<Sessions>> sessions = route.knownBehind(index, Sessions.class);
      if (sessions.isPresent()
          && sessions.get().fact().kept() == Sessions.Kept.ON_THE_NODE
          && route.backend().nodes().size() > 1
          && !(route.backend().redundancy() instanceof Redundancy.ActivePassive)) {
        check(index, route, sessions.get(), out);
      }
    }
  }

  private static void check(
      TopologyIndex index, Route route, Stated<Sessions> sessions, Findings out) {
    Optional<Stated<Stickiness>> stickiness = route.known(index, Stickiness.class);
    if (stickiness.isEmpty()) {
      out.unknown(
          route.proxy(), "whether it sends each user to one node", route.how("Stickiness(...)"));
    } else if (stickiness.get().fact().kept() == Stickiness.Kept.NOWHERE) {
      out.about(route.backend())
          .on(route.backend().nodes())
          .says(
              "each node of "
                  + route.backendName()
                  + " keeps sessions of its own, and proxy "
                  + route.proxyName()
                  + " sends each request anywhere: users are logged out on every other request")
          .because(
              route.backend().id() + ".sessions", sessions.fact().kept(), sessions.declaredAt())
          .because(
              route.proxy().id() + ".stickiness",
              stickiness.get().fact().kept(),
              stickiness.get().declaredAt())
          .fix(
              "keep sessions where all nodes read them, such as a Redis that "
                  + route.backendName()
                  + " uses");
    }
  }
}
