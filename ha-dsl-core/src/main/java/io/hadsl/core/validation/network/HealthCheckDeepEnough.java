package io.hadsl.core.validation.network;

import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.HealthPage;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.Optional;

/** A node that cannot serve fails its check. */
final class HealthCheckDeepEnough extends AbstractRule {

  HealthCheckDeepEnough() {
    super(
        "health-check-deep-enough",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A proxy asks for the page on which the application says whether it can serve, and reads it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Route route : Route.of(index)) {
      Optional<Stated<HealthCheck>> check = route.known(index, HealthCheck.class);
      Optional<Stated<HealthPage>> page = route.knownBehind(index, HealthPage.class);
      if (check.isPresent()
          && page.isPresent()
          && check.get().fact().kind() != HealthCheck.Kind.NONE) {
        compare(route, check.get(), page.get(), out);
      }
    }
  }

  private static void compare(
      Route route, Stated<HealthCheck> check, Stated<HealthPage> page, Findings out) {
    HealthCheck asked = check.fact();
    HealthPage told = page.fact();
    boolean elsewhere = asked.kind() != HealthCheck.Kind.HTTP || !asked.path().equals(told.path());
    boolean unread = told.said() == HealthPage.Said.IN_BODY && asked.body().isEmpty();
    if (!elsewhere && !unread) {
      return;
    }
    String what =
        elsewhere
            ? "does not ask for " + told.path()
            : "asks for "
                + told.path()
                + " and does not read the answer, whose status is 200 always";
    out.about(route.proxy())
        .on(route.nodes())
        .says(
            "proxy "
                + route.proxyName()
                + " "
                + what
                + ": a node of "
                + route.backendName()
                + " that cannot serve keeps its share of the users")
        .because(route.proxy().id() + ".check", shown(asked), check.declaredAt())
        .because(route.backend().id() + ".health", told.path(), page.declaredAt())
        .fix(
            "check "
                + told.path()
                + (told.body().isEmpty() ? "" : " and expect the text to match " + told.body()));
  }

  private static String shown(HealthCheck check) {
    String asked = check.kind() + (check.path().isEmpty() ? "" : " " + check.path());
    return check.body().isEmpty() ? asked : asked + " expecting " + check.body();
  }
}
