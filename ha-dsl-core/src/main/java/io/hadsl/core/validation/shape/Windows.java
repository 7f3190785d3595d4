package io.hadsl.core.validation.shape;

import io.hadsl.core.fact.DailyWindow;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Windows of the day that overlap. */
public final class Windows {

  private static final int DAY = 24 * 60;

  private Windows() {}

  /**
   * Something with a window.
   *
   * @param who a node
   * @param window its window
   * @param where the line that says so
   */
  public record Owned(Node who, DailyWindow window, DeclaredAt where) {}

  /** What is said of two windows that overlap. */
  @FunctionalInterface
  public interface Clash {

    /**
     * Reports it.
     *
     * @param one the window of the node that comes first in the topology
     * @param other the window of another node
     * @param services what both run, so that they stand in for one another
     */
    void report(Owned one, Owned other, List<Service> services);
  }

  /**
   * Looks at all nodes that stand in for one another, and reports the first two windows of each
   * such group that overlap.
   *
   * @param index the topology
   * @param windowsOf the windows of a node
   * @param clash what to say of two
   */
  public static void ofStandIns(
      TopologyIndex index, Function<Node, List<Owned>> windowsOf, Clash clash) {
    index
        .standIns()
        .forEach(
            (nodes, services) -> {
              List<Owned> windows = new ArrayList<>();
              for (ElementId id : nodes) {
                index.topology().find(id, Node.class).map(windowsOf).ifPresent(windows::addAll);
              }
              List<Owned> both = overlapping(windows);
              if (!both.isEmpty()) {
                clash.report(both.get(0), both.get(1), services);
              }
            });
  }

  /**
   * The first two windows that overlap, in the order of the day; windows may run over midnight.
   *
   * @return two of them, in the order given, or nothing
   */
  public static List<Owned> overlapping(List<Owned> windows) {
    List<Owned> sorted = new ArrayList<>(windows);
    sorted.sort((a, b) -> Integer.compare(a.window().start(), b.window().start()));
    for (int i = 0; i < sorted.size() && sorted.size() > 1; i++) {
      Owned one = sorted.get(i);
      Owned next = sorted.get((i + 1) % sorted.size());
      int gap = Math.floorMod(next.window().start() - one.window().start(), DAY);
      // Equal starts leave no gap, also where the last and the first of the day are the same.
      if (gap < one.window().minutes()) {
        return windows.indexOf(one) < windows.indexOf(next)
            ? List.of(one, next)
            : List.of(next, one);
      }
    }
    return List.of();
  }
}
