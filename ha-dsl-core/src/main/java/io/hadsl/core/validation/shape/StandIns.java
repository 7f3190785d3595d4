package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;

/**
 * Nodes that stand in for one another: those of a service on several nodes that somebody needs,
 * because it is used, is behind an entrypoint, keeps shared files or votes. Agents and tools, which
 * every node has for itself, are none.
 */
public final class StandIns {

  private StandIns() {}

  /** The sets of such nodes, each with the services that it has. */
  public static Map<List<ElementId>, List<Service>> of(TopologyIndex index) {
    Set<ElementId> entered = new HashSet<>();
    for (Entrypoint entrypoint : index.topology().all(Entrypoint.class)) {
      entered.add(entrypoint.front());
      entered.addAll(entrypoint.behind());
    }
    Map<List<ElementId>, List<Service>> sets = new LinkedHashMap<>();
    for (Service service : index.topology().services()) {
      if (service.nodes().size() > 1
          && (!service.stores().isEmpty()
              || service.redundancy() instanceof Redundancy.Quorum
              || entered.contains(service.id())
              || !index.topology().usersOf(service.id()).isEmpty())) {
        sets.computeIfAbsent(service.nodes(), nodes -> new ArrayList<>()).add(service);
      }
    }
    return sets;
  }

  /** Names of services: {@code services `a` and `b`}. */
  public static String named(List<Service> services) {
    StringJoiner names = new StringJoiner(", ");
    int left = SHOWN;
    for (Service service : services) {
      if (left-- == 0) {
        names.add("...");
        break;
      }
      names.add("`" + service.name() + "`");
    }
    return (services.size() == 1 ? "service " : "services ") + names;
  }

  private static final int SHOWN = 4;
}
