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
public final class Clashes<E extends Element> {

  private final Map<Pair, Clash<E>> found = new LinkedHashMap<>();

  private record Pair(ElementId first, ElementId second, String what) {}

  /**
   * Two claims to one thing.
   *
   * @param what the thing, as text
   * @param nodes where both hold
   */
  public record Clash<E extends Element>(E first, E second, String what, Set<ElementId> nodes) {}

  /**
   * The clashes on any node.
   *
   * @param compare finds those on one
   */
  public static <E extends Element> Collection<Clash<E>> of(
      TopologyIndex index, BiConsumer<ElementId, Clashes<E>> compare) {
    Clashes<E> clashes = new Clashes<>();
    for (Node node : index.topology().nodes()) {
      compare.accept(node.id(), clashes);
    }
    return clashes.all();
  }

  public void meet(E first, E second, String what, ElementId node) {
    found
        .computeIfAbsent(
            new Pair(first.id(), second.id(), what),
            pair -> new Clash<>(first, second, what, new LinkedHashSet<>()))
        .nodes()
        .add(node);
  }

  public Collection<Clash<E>> all() {
    return found.values();
  }
}
