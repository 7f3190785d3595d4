package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Guess;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whatever the topology refers to is in it. */
final class UnknownReference extends AbstractRule {

  /** A guess looks at every name, so only so many different references get one. */
  private static final int GUESSES = 50;

  /** Of more places a person learns nothing more. */
  private static final int SHOWN = 8;

  UnknownReference() {
    super(
        "unknown-reference",
        Severity.ERROR,
        Wave.INTEGRITY,
        "Every node, zone, mount, service or external that is referred to is in the topology");
  }

  /** A place that refers to something. */
  private record Reference(ElementId from, String as, DeclaredAt declaredAt) {}

  /** What is missing is one cause, however many refer to it. */
  @Override
  public void check(TopologyIndex index, Findings out) {
    Topology topology = index.topology();
    Map<ElementId, List<Reference>> missing = new LinkedHashMap<>();
    DanglingReferences.visit(
        topology,
        (from, as, to, declaredAt) ->
            missing
                .computeIfAbsent(to, key -> new ArrayList<>())
                .add(new Reference(from, as, declaredAt)));
    Map<ElementId, String> guesses = new HashMap<>();
    missing.forEach(
        (to, references) -> {
          Findings.Sentence finding =
              out.about(references.get(0).from())
                  .says(who(references, to) + " to `" + to + "`, which is not in the topology");
          for (Reference each : references.subList(0, Math.min(SHOWN, references.size()))) {
            finding.because(each.from() + "." + each.as(), to, each.declaredAt());
          }
          finding.fix(
              "declare it in this topology, or refer to one that is"
                  + guess(topology, to, guesses));
        });
  }

  private static String who(List<Reference> references, ElementId to) {
    long more = references.stream().map(Reference::from).distinct().count() - 1;
    ElementId from = references.get(0).from();
    String first = from.equals(to) ? "an acknowledgement" : "`" + from + "`";
    return more == 0 ? first + " refers" : first + " and " + more + " more refer";
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
