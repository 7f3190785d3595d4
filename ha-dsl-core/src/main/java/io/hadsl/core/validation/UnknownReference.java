package io.hadsl.core.validation;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever the topology refers to is in it. */
final class UnknownReference extends BuiltInRule {

  /** A guess looks at every name, so only so many different references get one. */
  private static final int GUESSES = 50;

  UnknownReference() {
    super(
        "unknown-reference",
        Severity.ERROR,
        Wave.INTEGRITY,
        "Every node, zone, mount, service or external that is referred to is in the topology");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Topology topology = index.topology();
    Map<ElementId, String> guesses = new HashMap<>();
    References.visit(
        topology,
        (from, as, to, kind, declaredAt) -> {
          boolean known =
              kind == Element.class ? exists(topology, to) : topology.find(to, kind).isPresent();
          if (!known) {
            out.about(from)
                .says("`" + from + "` refers to `" + to + "`, which is not in the topology")
                .because(from + "." + as, to, declaredAt)
                .fix(
                    "declare it in this topology, or refer to one that is"
                        + guess(topology, to, guesses));
          }
        });
  }

  /** Acknowledgements may also name what stands in a service. */
  private static boolean exists(Topology topology, ElementId id) {
    return topology.find(id, Element.class).isPresent()
        || (id.kind().equals("service") && inService(topology, id));
  }

  private static boolean inService(Topology topology, ElementId id) {
    int end = id.path().indexOf(").");
    if (end < 0) {
      return false;
    }
    Service service =
        topology.find(new ElementId(id.path().substring(0, end + 1)), Service.class).orElse(null);
    if (service == null) {
      return false;
    }
    for (Store store : service.stores()) {
      if (store.id().equals(id)) {
        return true;
      }
    }
    for (CronJob job : service.crons()) {
      if (job.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  private static String guess(Topology topology, ElementId to, Map<ElementId, String> guesses) {
    String known = guesses.get(to);
    if (known != null) {
      return known;
    }
    if (guesses.size() >= GUESSES) {
      return "";
    }
    List<String> names = new ArrayList<>();
    for (Element element : topology.elements()) {
      if (element.id().kind().equals(to.kind())) {
        names.add(element.id().path());
      }
    }
    String hint = Nearest.hint(to.path(), names);
    guesses.put(to, hint);
    return hint;
  }
}
