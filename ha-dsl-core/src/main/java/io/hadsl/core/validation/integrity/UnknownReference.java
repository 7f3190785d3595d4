package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Topology;
import io.hadsl.core.validation.AbstractRule;
import io.hadsl.core.validation.Findings;
import io.hadsl.core.validation.Severity;
import io.hadsl.core.validation.Wave;
import io.hadsl.core.validation.shape.Guess;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Whatever the topology refers to is in it. */
final class UnknownReference extends AbstractRule {

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
    DanglingReferences.visit(
        topology,
        (from, as, to, declaredAt) ->
            out.about(from)
                .says("`" + from + "` refers to `" + to + "`, which is not in the topology")
                .because(from + "." + as, to, declaredAt)
                .fix(
                    "declare it in this topology, or refer to one that is"
                        + guess(topology, to, guesses)));
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
    String hint = Guess.of(to.path(), names);
    guesses.put(to, hint);
    return hint;
  }
}
