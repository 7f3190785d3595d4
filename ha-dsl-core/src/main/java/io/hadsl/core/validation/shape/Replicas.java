package io.hadsl.core.validation.shape;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Facts of instances that stand in for one another, whether as one service or as several. */
public final class Replicas {

  private Replicas() {}

  /**
   * The facts of one kind, grouped by the application that they are about; each group in the order
   * of the topology.
   */
  public static <T extends Fact> Collection<List<Known<T>>> of(TopologyIndex index, Class<T> kind) {
    Map<ElementId, List<Known<T>>> groups = new LinkedHashMap<>();
    for (Known<T> each : index.all(kind)) {
      groups
          .computeIfAbsent(index.leaderOf(each.instance().service()), leader -> new ArrayList<>(2))
          .add(each);
    }
    return groups.values();
  }

  /** The nodes of some facts, each once. */
  public static <T extends Fact> Set<ElementId> nodes(Collection<Known<T>> facts) {
    Set<ElementId> nodes = new LinkedHashSet<>();
    for (Known<T> each : facts) {
      nodes.add(each.instance().node().id());
    }
    return nodes;
  }

  /**
   * The line to blame for what a component knows of an instance, where another instance of the same
   * service differs: the node's, because the service's own line says the same of both.
   */
  public static DeclaredAt line(Known<?> fact, Known<?> other) {
    return fact.declaredAt().location().equals(other.declaredAt().location())
        ? fact.instance().node().declaredAt()
        : fact.declaredAt();
  }
}
