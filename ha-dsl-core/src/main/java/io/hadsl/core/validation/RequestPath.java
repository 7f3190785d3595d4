package io.hadsl.core.validation;

import io.hadsl.core.knowledge.Need;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Service;
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

  /**
   * The last step of the way to a provider.
   *
   * @param entrypoint where the way starts
   * @param before the provider from which this step is made; null at the entrypoint
   * @param need the step
   */
  record Hop(Entrypoint entrypoint, @Nullable ElementId before, Need need) {}

  private RequestPath() {}

  static RequestPath of(TopologyIndex index) {
    RequestPath path = new RequestPath();
    Deque<ElementId> open = new ArrayDeque<>();
    for (Entrypoint each : index.topology().all(Entrypoint.class)) {
      path.reach(each, null, new Need(each.front(), each.id() + ".front", each.declaredAt()), open);
      for (ElementId service : each.behind()) {
        path.reach(each, null, new Need(service, each.id() + ".behind", each.declaredAt()), open);
      }
    }
    while (!open.isEmpty()) {
      ElementId id = open.remove();
      Service service = index.topology().find(id, Service.class).orElse(null);
      Hop hop = path.hops.get(id);
      if (service != null && hop != null) {
        for (Need need : index.needsOf(service)) {
          path.reach(hop.entrypoint(), id, need, open);
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
  List<Need> wayTo(ElementId provider) {
    List<Need> way = new ArrayList<>();
    for (ElementId at = provider; at != null; at = hop(at).before()) {
      way.add(hop(at).need());
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

  private void reach(
      Entrypoint entrypoint, @Nullable ElementId before, Need need, Deque<ElementId> open) {
    if (hops.putIfAbsent(need.provider(), new Hop(entrypoint, before, need)) == null) {
      open.add(need.provider());
    }
  }
}
