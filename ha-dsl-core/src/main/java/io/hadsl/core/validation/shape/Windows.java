package io.hadsl.core.validation.shape;

import io.hadsl.core.fact.DailyWindow;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.Findings;
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

  /**
   * Two windows that overlap, of nodes that stand in for one another.
   *
   * @param one the window of the node that comes first in the topology
   * @param other the window of another node
   * @param services what both run
   */
  public record Clash(Owned one, Owned other, List<Service> services) {

    /**
     * Tells of it, but for what to do.
     *
     * @param does what they do in these windows, such as {@code reboots}
     * @param says the same in words, and what comes of it
     * @return the finding
     */
    public Findings.Sentence tell(String does, String says, Findings out) {
      return out.about(other.who())
          .on(List.of(one.who().id(), other.who().id()))
          .says(
              one.who().name()
                  + " and "
                  + other.who().name()
                  + ", which stand in for one another for "
                  + Listing.services(services)
                  + ", "
                  + says)
          .because(other.who().name() + "." + does, other.window().inWords(), other.where())
          .because(one.who().name() + "." + does, one.window().inWords(), one.where());
    }
  }

  /**
   * The first two windows that overlap of each set of nodes that stand in for one another.
   *
   * @param windowsOf the windows of a node
   */
  public static List<Clash> clashes(TopologyIndex index, Function<Node, List<Owned>> windowsOf) {
    List<Clash> clashes = new ArrayList<>();
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
                clashes.add(new Clash(both.get(0), both.get(1), services));
              }
            });
    return clashes;
  }

  /**
   * The first two windows of different nodes that overlap, in the order of the day; windows may run
   * over midnight.
   *
   * @return two of them, in the order given, or nothing
   */
  public static List<Owned> overlapping(List<Owned> windows) {
    List<Owned> sorted = new ArrayList<>(windows);
    sorted.sort((a, b) -> Integer.compare(a.window().start(), b.window().start()));
    // The window that ends last, and that of another node that ends last.
    Turn last = null;
    Turn other = null;
    // The second day meets what runs over midnight.
    for (int i = 0; i < 2 * sorted.size(); i++) {
      Owned now = sorted.get(i % sorted.size());
      int start = now.window().start() + (i < sorted.size() ? 0 : DAY);
      Turn before = last == null || last.isOf(now) ? other : last;
      if (before != null && before.end() > start) {
        return windows.indexOf(before.owned()) < windows.indexOf(now)
            ? List.of(before.owned(), now)
            : List.of(now, before.owned());
      }
      Turn turn = new Turn(now, start + now.window().minutes());
      if (last == null || turn.end() >= last.end()) {
        other = last == null || last.isOf(now) ? other : last;
        last = turn;
      } else if (!last.isOf(now) && (other == null || turn.end() > other.end())) {
        other = turn;
      }
    }
    return List.of();
  }

  /** A window of one day, with its end in minutes after the first midnight. */
  private record Turn(Owned owned, int end) {
    boolean isOf(Owned another) {
      return owned.who().id().equals(another.who().id());
    }
  }
}
