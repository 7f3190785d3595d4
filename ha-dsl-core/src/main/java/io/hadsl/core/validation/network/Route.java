package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A proxy and a service that it leads to.
 *
 * @param proxy a service, or the external front of an entrypoint
 * @param backend the service
 * @param reason the declaration that says so
 * @param declaredAt its line
 */
record Route(Element proxy, Service backend, String reason, DeclaredAt declaredAt) {

  private record Ends(ElementId proxy, ElementId backend) {}

  static Collection<Route> of(TopologyIndex index) {
    Map<Ends, Route> routes = new LinkedHashMap<>();
    for (Known<Balances> each : index.all(Balances.class)) {
      Service proxy = each.instance().service();
      index
          .topology()
          .find(each.fact().service(), Service.class)
          .ifPresent(
              backend ->
                  add(routes, new Route(proxy, backend, proxy.id() + ".uses", each.declaredAt())));
    }
    for (External proxy : index.topology().all(External.class)) {
      for (Stated<Balances> each : index.factsOf(proxy.id(), Balances.class)) {
        index
            .topology()
            .find(each.fact().service(), Service.class)
            .ifPresent(
                backend ->
                    add(
                        routes,
                        new Route(proxy, backend, proxy.id() + ".backends", each.declaredAt())));
      }
    }
    for (Entrypoint each : index.topology().all(Entrypoint.class)) {
      Optional<External> front = index.topology().find(each.front(), External.class);
      for (ElementId behind : front.isPresent() ? each.behind() : List.<ElementId>of()) {
        Service backend = index.topology().find(behind, Service.class).orElseThrow();
        add(routes, new Route(front.get(), backend, each.id() + ".behind", each.declaredAt()));
      }
    }
    return routes.values();
  }

  private static void add(Map<Ends, Route> routes, Route route) {
    routes.putIfAbsent(new Ends(route.proxy.id(), route.backend.id()), route);
  }

  /** Each proxy once, with the first service that it leads to. */
  static Collection<Route> ofProxies(TopologyIndex index) {
    Map<ElementId, Route> routes = new LinkedHashMap<>();
    of(index).forEach(each -> routes.putIfAbsent(each.proxy.id(), each));
    return routes.values();
  }

  /** What is known of the proxy, which is the same on all of its nodes. */
  <T extends Fact> Optional<Stated<T>> known(TopologyIndex index, Class<T> kind) {
    return index.factsOf(proxy.id(), kind).stream().findFirst();
  }

  /** What is known of the service behind it. */
  <T extends Fact> Optional<Stated<T>> knownBehind(TopologyIndex index, Class<T> kind) {
    return index.factsOf(backend.id(), kind).stream().findFirst();
  }

  /** The nodes of the proxy; none if somebody else runs it. */
  List<ElementId> nodes() {
    return proxy instanceof Service service ? service.nodes() : List.of();
  }

  String proxyName() {
    return "`" + proxy.id().name() + "`";
  }

  String backendName() {
    return "`" + backend.name() + "`";
  }

  /** What states a fact of the proxy. */
  String how(String fact) {
    return proxy instanceof External
        ? "state it with t.external(name, endpoint, new " + fact + ")"
        : "state it with .states(new " + fact + ")";
  }
}
