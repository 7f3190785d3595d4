package io.hadsl.core.validation.shape;

import io.hadsl.core.fact.DailyWindow;
import io.hadsl.core.model.Node;
import io.hadsl.core.value.DeclaredAt;
import java.util.ArrayList;
import java.util.List;

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
