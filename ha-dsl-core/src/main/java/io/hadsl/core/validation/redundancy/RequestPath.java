package io.hadsl.core.validation.redundancy;

import io.hadsl.core.knowledge.Need;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything that entrypoints need, each with a shortest way to it: the fronts, what stands behind
 * them, and what those use and keep files on. Found in one walk from all entrypoints at once.
 */
final class RequestPath {

  private final Map<ElementId, Hop> hops = new LinkedHashMap<>();

  /** One step of a way: what needs the provider, and the line that says so. */
  record Step(String reason, ElementId provider, DeclaredAt declaredAt) {}

  /** How a provider was reached: from the entrypoint itself, or by the need of a service. */
  private record Hop(Entrypoint entrypoint, String as, ElementId provider, @Nullable Need need) {
    Step step() {
      return need == null
          ? new Step(entrypoint.id() + "." + as, provider, entrypoint.declaredAt())
          : new Step(need.reason(), provider, need.declaredAt());
    }
  }

  private RequestPath() {}

  static RequestPath of(TopologyIndex index) {
    RequestPath path = new RequestPath();
    Deque<Hop> open = new ArrayDeque<>();
    for (Entrypoint each : index.topology().all(Entrypoint.class)) {
      path.reach(new Hop(each, "front", each.front(), null), open);
      for (ElementId service : each.behind()) {
        path.reach(new Hop(each, "behind", service, null), open);
      }
    }
    while (!open.isEmpty()) {
      Hop hop = open.remove();
      Service service = index.topology().find(hop.provider(), Service.class).orElse(null);
      if (service != null) {
        for (Need need : index.needsOf(service)) {
          path.reach(new Hop(hop.entrypoint(), "", need.provider(), need), open);
        }
      }
    }
    return path;
  }

  /** The services and externals that some entrypoint needs. */
  Iterable<ElementId> providers() {
    return hops.keySet();
  }

  /** An entrypoint that needs a provider. */
  Entrypoint entrypointOf(ElementId provider) {
    return hop(provider).entrypoint();
  }

  /** The way from that entrypoint to the provider. */
  List<Step> wayTo(ElementId provider) {
    List<Step> way = new ArrayList<>();
    Hop hop = hop(provider);
    way.add(hop.step());
    for (Need need = hop.need(); need != null; need = hop.need()) {
      hop = hop(need.service().id());
      way.add(hop.step());
    }
    Collections.reverse(way);
    return way;
  }

  private Hop hop(ElementId provider) {
    Hop hop = hops.get(provider);
    if (hop == null) {
      throw new IllegalArgumentException(provider + " is on no request path");
    }
    return hop;
  }

  private void reach(Hop hop, Deque<Hop> open) {
    if (hops.putIfAbsent(hop.provider(), hop) == null) {
      open.add(hop);
    }
  }
}
