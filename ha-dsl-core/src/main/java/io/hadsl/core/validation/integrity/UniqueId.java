package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** No two elements of one kind have one name. */
final class UniqueId extends AbstractRule {

  UniqueId() {
    super(
        "unique-id",
        Severity.ERROR,
        Wave.INTEGRITY,
        "No two elements of a kind have the same name");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Topology topology = index.topology();
    Set<ElementId> seen = new HashSet<>(topology.elements().size() * 2);
    for (Element element : topology.elements()) {
      check(topology, element, seen, out);
    }
  }

  private static void check(Topology topology, Element element, Set<ElementId> seen, Findings out) {
    ElementId id = element.id();
    if (!seen.add(id)) {
      topology.find(id, Element.class).ifPresent(first -> report(first, element, out));
    }
    if (element instanceof Service service) {
      distinct(service.stores(), Store::path, out);
      distinct(service.crons(), job -> job.spec().key(), out);
    }
  }

  /** What stands in one service needs no comparison with what stands in others. */
  private static <T extends Element> void distinct(
      List<T> elements, Function<T, Object> name, Findings out) {
    if (elements.size() < 2) {
      return;
    }
    Map<Object, T> firsts = new HashMap<>();
    for (T element : elements) {
      T first = firsts.putIfAbsent(name.apply(element), element);
      if (first != null) {
        report(first, element, out);
      }
    }
  }

  private static void report(Element first, Element second, Findings out) {
    out.about(second)
        .says(
            "two elements are called `"
                + second.id()
                + "`: what refers to the second means the first")
        .because("second declaration", second.id(), second.declaredAt())
        .because("first declaration", first.id(), first.declaredAt())
        .fix("give one of them another name, or declare it once for all its places");
  }
}
