package io.hadsl.core.validation.network;

import io.hadsl.core.fact.ProxyTimeouts;
import io.hadsl.core.fact.RequestTimeout;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.time.Duration;
import java.util.Optional;

/** Whoever stands in front is the more patient. */
final class LbTimeoutsOrdered extends AbstractRule {

  LbTimeoutsOrdered() {
    super(
        "lb-timeouts-ordered",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A proxy waits as long for an answer as the application may take, and its client no less");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Route route : Route.of(index)) {
      Optional<Stated<ProxyTimeouts>> proxy = route.known(index, ProxyTimeouts.class);
      Optional<Stated<RequestTimeout>> request = route.knownBehind(index, RequestTimeout.class);
      if (request.isPresent()) {
        if (proxy.isEmpty()) {
          out.unknown(
              route.proxy(), "how long it waits for an answer", route.how("ProxyTimeouts(...)"));
        } else {
          compare(route, proxy.get(), request.get(), out);
        }
      }
    }
  }

  private static void compare(
      Route route, Stated<ProxyTimeouts> proxy, Stated<RequestTimeout> request, Findings out) {
    Duration allowed = request.fact().limit();
    Optional<Duration> server = proxy.fact().server().filter(each -> each.compareTo(allowed) < 0);
    Optional<Duration> client = proxy.fact().client().filter(each -> each.compareTo(allowed) < 0);
    Optional<Duration> shorter = server.isPresent() ? server : client;
    if (shorter.isEmpty()) {
      return;
    }
    out.about(route.proxy())
        .on(route.nodes())
        .says(
            "proxy "
                + route.proxyName()
                + " gives up after "
                + seconds(shorter.get())
                + ", and "
                + route.backendName()
                + " works for up to "
                + seconds(allowed)
                + ": users see an error, send the form again, and both are carried out")
        .because(
            route.proxy().id() + ".timeout." + (server.isPresent() ? "server" : "client"),
            seconds(shorter.get()),
            proxy.declaredAt())
        .because(route.backend().id() + ".timeout", seconds(allowed), request.declaredAt())
        .fix("let the proxy wait for at least " + seconds(allowed.plusSeconds(5)));
  }

  private static String seconds(Duration time) {
    return time.toSeconds() + " s";
  }
}
