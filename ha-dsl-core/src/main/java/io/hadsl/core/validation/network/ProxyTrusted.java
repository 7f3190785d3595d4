package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.TrustsProxies;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.IpAddress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/** Users are who the proxy says, and only the proxy says it. */
final class ProxyTrusted extends AbstractRule {

  ProxyTrusted() {
    super(
        "proxy-trusted",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An application takes the word of exactly the proxies in front of it about where users come from");
  }

  /** An address that is trusted though it is no proxy may be meant. */
  @Override
  public boolean isAcknowledgeable() {
    return true;
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, List<Route>> routes = new LinkedHashMap<>();
    for (Route route : Route.of(index)) {
      routes.computeIfAbsent(route.backend().id(), id -> new ArrayList<>(1)).add(route);
    }
    for (List<Route> each : routes.values()) {
      Route first = each.get(0);
      first
          .knownBehind(index, TrustsProxies.class)
          .ifPresent(trusts -> check(index, each, trusts, out));
    }
  }

  private static void check(
      TopologyIndex index, List<Route> routes, Stated<TrustsProxies> trusts, Findings out) {
    Route first = routes.get(0);
    Set<IpAddress> trusted = new LinkedHashSet<>(trusts.fact().addresses());
    Map<IpAddress, Route> proxies = new LinkedHashMap<>();
    for (Route route : routes) {
      if (route.proxy() instanceof External) {
        out.unknown(
            route.backend(),
            "from which addresses " + route.proxyName() + " sends requests",
            "compare what the service trusts with those who run it");
        return;
      }
      for (ElementId id : route.nodes()) {
        index
            .topology()
            .find(id, Node.class)
            .ifPresent(node -> proxies.putIfAbsent(node.address(), route));
      }
    }
    if (trusted.equals(proxies.keySet())) {
      return;
    }
    boolean lacks = !trusted.containsAll(proxies.keySet());
    String what =
        lacks
            ? " does not trust all addresses of its proxies: to it their users are one, and one"
                + " wrong password too many locks all of them out"
            : " trusts addresses that are no proxies: whoever has one of them can pretend to come"
                + " from anywhere";
    Findings.Sentence finding =
        out.about(first.backend())
            .on(first.backend().nodes())
            .says(first.backendName() + what)
            .because(first.backend().id() + ".trusts", listed(trusted), trusts.declaredAt());
    for (Route route : routes) {
      finding.because(
          route.proxy().id() + ".on", Places.names(route.nodes()), route.proxy().declaredAt());
    }
    finding.fix("let it trust " + listed(proxies.keySet()) + " and nobody else");
  }

  private static String listed(Set<IpAddress> addresses) {
    StringJoiner names = new StringJoiner(", ");
    addresses.forEach(each -> names.add(each.value()));
    return addresses.isEmpty() ? "nobody" : names.toString();
  }
}
