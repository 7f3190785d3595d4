package io.hadsl.core.validation.shape;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What changed against an older topology. What is new or gone is no change; a thing that is in both
 * and is not what it was, is.
 */
public final class Since {

  private Since() {}

  /**
   * A thing that is not what it was.
   *
   * @param before as the older topology has it
   * @param now as this one has it
   */
  public record Change<T>(T before, T now) {}

  /**
   * The things of both topologies that differ.
   *
   * @param things finds them in a topology
   * @param key what makes two of them the same thing
   * @param value what must not change
   */
  public static <T> List<Change<T>> changes(
      TopologyIndex index,
      Function<Topology, List<T>> things,
      Function<T, ?> key,
      Function<T, ?> value) {
    if (index.older().isEmpty()) {
      return List.of();
    }
    Map<Object, T> before = new LinkedHashMap<>();
    things.apply(index.older().get()).forEach(each -> before.putIfAbsent(key.apply(each), each));
    List<Change<T>> changes = new ArrayList<>();
    for (T now : things.apply(index.topology())) {
      T then = before.get(key.apply(now));
      if (then != null && !Objects.equals(value.apply(then), value.apply(now))) {
        changes.add(new Change<>(then, now));
      }
    }
    return changes;
  }
}
