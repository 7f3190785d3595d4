package io.hadsl.core.validation.shape;

import io.hadsl.core.fact.ReplicaValue;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must be equal on all instances that stand in for one another, and is not. */
public final class EqualValues {

  private EqualValues() {}

  /**
   * Two instances that differ.
   *
   * @param one the first instance that has the value
   * @param other the first that has another
   */
  public record Pair(Known<ReplicaValue> one, Known<ReplicaValue> other) {}

  /**
   * The values of one purpose that differ, those of one application together.
   *
   * @return a list for each application that has any, with a pair for each name
   */
  public static List<List<Pair>> differing(TopologyIndex index, ReplicaValue.Purpose purpose) {
    List<List<Pair>> found = new ArrayList<>();
    for (List<Known<ReplicaValue>> replicas : Replicas.of(index, ReplicaValue.class)) {
      List<Pair> pairs = pairs(replicas, purpose);
      if (!pairs.isEmpty()) {
        found.add(pairs);
      }
    }
    return found;
  }

  private static List<Pair> pairs(
      List<Known<ReplicaValue>> replicas, ReplicaValue.Purpose purpose) {
    Map<String, Known<ReplicaValue>> first = new HashMap<>();
    Map<String, Pair> differing = new LinkedHashMap<>();
    for (Known<ReplicaValue> each : replicas) {
      if (each.fact().purpose() == purpose) {
        String name = each.fact().name();
        Known<ReplicaValue> one = first.putIfAbsent(name, each);
        if (one != null && !one.fact().value().equals(each.fact().value())) {
          differing.putIfAbsent(name, new Pair(one, each));
        }
      }
    }
    return List.copyOf(differing.values());
  }

  /** The nodes of the pairs, each once. */
  public static Set<ElementId> nodes(List<Pair> pairs) {
    Set<ElementId> nodes = new LinkedHashSet<>();
    for (Pair pair : pairs) {
      nodes.add(pair.one().instance().node().id());
      nodes.add(pair.other().instance().node().id());
    }
    return nodes;
  }

  /** Writes both sides of each pair into a finding. */
  public static Findings.Sentence because(List<Pair> pairs, Findings.Sentence finding) {
    for (Pair pair : pairs) {
      side(pair.other(), pair.one(), finding);
      side(pair.one(), pair.other(), finding);
    }
    return finding;
  }

  private static void side(
      Known<ReplicaValue> of, Known<ReplicaValue> against, Findings.Sentence finding) {
    finding.because(
        of.instance().node().name() + "." + of.instance().service().id() + "." + of.fact().name(),
        of.fact().value(),
        Replicas.line(of, against));
  }
}
