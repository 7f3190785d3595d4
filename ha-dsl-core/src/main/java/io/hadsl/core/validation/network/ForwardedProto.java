package io.hadsl.core.validation.network;

import io.hadsl.core.fact.EndsTls;
import io.hadsl.core.fact.LearnsScheme;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** An application behind https writes https. */
final class ForwardedProto extends AbstractRule {

  ForwardedProto() {
    super(
        "forwarded-proto",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Where a proxy ends TLS, the application behind it learns that users came by https");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, List<Route>> behind = new HashMap<>();
    for (Route route : Route.of(index)) {
      behind.computeIfAbsent(route.proxy().id(), proxy -> new ArrayList<>(1)).add(route);
    }
    for (Route route : Route.of(index)) {
      Optional<Stated<EndsTls>> tls = route.known(index, EndsTls.class);
      if (tls.isPresent()) {
        check(index, route, tls.get(), out);
        for (Route far : through(index, route, behind)) {
          check(index, far, tls.get(), out);
        }
      }
    }
  }

  private static void check(TopologyIndex index, Route route, Stated<EndsTls> tls, Findings out) {
    Optional<Stated<LearnsScheme>> learns = route.knownBehind(index, LearnsScheme.class);
    if (learns.isPresent()) {
      LearnsScheme.From from = learns.get().fact().from();
      boolean told = tls.fact().tells() == EndsTls.Tells.SCHEME;
      if (from == LearnsScheme.From.CONNECTION || (from == LearnsScheme.From.HEADER && !told)) {
        report(route, tls, learns.get(), out);
      }
    }
  }

  /**
   * Where a proxy leads through others that pass requests on as they are. What these do with
   * headers nobody says, so what reads the scheme from one is left out.
   */
  private static List<Route> through(
      TopologyIndex index, Route first, Map<ElementId, List<Route>> behind) {
    List<Route> found = new ArrayList<>();
    Set<ElementId> seen = new HashSet<>();
    Deque<Route> open = new ArrayDeque<>(List.of(first));
    while (!open.isEmpty()) {
      for (Route next : behind.getOrDefault(open.remove().backend().id(), List.of())) {
        if (next.known(index, EndsTls.class).isEmpty() && seen.add(next.backend().id())) {
          open.add(next);
          next.knownBehind(index, LearnsScheme.class)
              .filter(learns -> learns.fact().from() == LearnsScheme.From.CONNECTION)
              .ifPresent(
                  learns ->
                      found.add(
                          new Route(
                              first.proxy(), next.backend(), next.reason(), next.declaredAt())));
        }
      }
    }
    return found;
  }

  private static void report(
      Route route, Stated<EndsTls> tls, Stated<LearnsScheme> learns, Findings out) {
    boolean deaf = learns.fact().from() == LearnsScheme.From.CONNECTION;
    Findings.Sentence finding =
        out.about(deaf ? route.backend() : route.proxy())
            .on(deaf ? route.backend().nodes() : route.nodes())
            .says(
                "users of "
                    + route.backendName()
                    + " come by https to proxy "
                    + route.proxyName()
                    + ", and the application takes it for http: it redirects to https without end,"
                    + " or sends cookies in clear");
    if (deaf) {
      learns(route, learns, finding);
      tells(route, tls, finding);
      finding.fix(
          "let the application read X-Forwarded-Proto, or tell it that it is served by https");
    } else {
      tells(route, tls, finding);
      learns(route, learns, finding);
      finding.fix("let the proxy set X-Forwarded-Proto to https");
    }
  }

  private static void tells(Route route, Stated<EndsTls> tls, Findings.Sentence finding) {
    finding.because(route.proxy().id() + ".tls.tells", tls.fact().tells(), tls.declaredAt());
  }

  private static void learns(Route route, Stated<LearnsScheme> learns, Findings.Sentence finding) {
    finding.because(route.backend().id() + ".scheme", learns.fact().from(), learns.declaredAt());
  }
}
