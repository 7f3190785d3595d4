package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Node;
import io.hadsl.core.value.ElementId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Pairs of elements that claim what only one may have. Each pair is kept once, with all nodes on
 * which it meets, so that two declarations for a thousand nodes are one finding.
 */
public final class Clashes {

  private final Map<Pair, Clash> found = new LinkedHashMap<>();

  private record Pair(ElementId first, ElementId second, String what) {}

  /**
   * Two claims to one thing.
   *
   * @param what the thing, as text
   * @param nodes where both hold
   */
  public record Clash(Element first, Element second, String what, Set<ElementId> nodes) {}

  /**
   * The clashes on any node.
   *
   * @param compare finds those on one
   */
  public static Collection<Clash> of(TopologyIndex index, BiConsumer<ElementId, Clashes> compare) {
    Clashes clashes = new Clashes();
    for (Node node : index.topology().nodes()) {
      compare.accept(node.id(), clashes);
    }
    return clashes.all();
  }

  public void meet(Element first, Element second, String what, ElementId node) {
    found
        .computeIfAbsent(
            new Pair(first.id(), second.id(), what),
            pair -> new Clash(first, second, what, new LinkedHashSet<>()))
        .nodes()
        .add(node);
  }

  public Collection<Clash> all() {
    return found.values();
  }
}
