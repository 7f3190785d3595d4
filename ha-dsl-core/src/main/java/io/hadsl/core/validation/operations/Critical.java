package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The services that an outage of one of their units makes felt: what entrypoints need, what holds a
 * virtual address, and what votes.
 */
final class Critical {

  private Critical() {}

  /** Each service with what makes it critical. */
  static Map<Service, String> of(TopologyIndex index) {
    Map<Service, String> found = new LinkedHashMap<>();
    Deque<ElementId> open = new ArrayDeque<>();
    for (Entrypoint each : index.topology().all(Entrypoint.class)) {
      open.add(each.front());
      open.addAll(each.behind());
      while (!open.isEmpty()) {
        index
            .topology()
            .find(open.remove(), Service.class)
            .filter(service -> found.putIfAbsent(service, "entrypoint " + each.name()) == null)
            .ifPresent(
                service -> {
                  service.uses().forEach(use -> open.add(use.provider()));
                  index
                      .filesTouchedBy(service)
                      .forEach(touched -> open.add(touched.files().server()));
                });
      }
    }
    for (Known<VrrpInstance> each : index.all(VrrpInstance.class)) {
      found.putIfAbsent(
          each.instance().service(), "virtual address " + each.fact().address().address());
    }
    for (Service each : index.topology().services()) {
      if (each.redundancy() instanceof Redundancy.Quorum) {
        found.putIfAbsent(each, "a quorum");
      }
    }
    return found;
  }
}
