package io.hadsl.core.validation.network;

import io.hadsl.core.fact.ServesNames;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.HostName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** A name that users write is one that the application knows. */
final class NcTrustedProxies extends AbstractRule {

  NcTrustedProxies() {
    super(
        "nc-trusted-proxies",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An application answers to every name under which its proxy serves it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Route route : Route.of(index)) {
      Optional<Stated<ServesNames>> proxy = route.known(index, ServesNames.class);
      Optional<Stated<ServesNames>> application = route.knownBehind(index, ServesNames.class);
      if (proxy.isPresent() && application.isPresent()) {
        List<HostName> unknown = new ArrayList<>(proxy.get().fact().names());
        unknown.removeAll(Set.copyOf(application.get().fact().names()));
        if (!unknown.isEmpty()) {
          report(route, unknown, proxy.get(), application.get(), out);
        }
      }
    }
  }

  private static void report(
      Route route,
      List<HostName> unknown,
      Stated<ServesNames> proxy,
      Stated<ServesNames> application,
      Findings out) {
    out.about(route.backend())
        .on(route.backend().nodes())
        .says(
            "proxy "
                + route.proxyName()
                + " serves "
                + unknown.get(0)
                + ", a name that "
                + route.backendName()
                + " does not trust: every request is answered with an error, and so is the check")
        .because(
            route.backend().id() + ".names", listed(application.fact()), application.declaredAt())
        .because(route.proxy().id() + ".names", listed(proxy.fact()), proxy.declaredAt())
        .fix("give the application the name that the proxy serves");
  }

  private static String listed(ServesNames names) {
    StringJoiner all = new StringJoiner(", ");
    names.names().forEach(each -> all.add(each.value()));
    return all.toString();
  }
}
