package io.hadsl.proof.witness;

import io.hadsl.proof.catalog.Catalog;
import io.hadsl.proof.catalog.CatalogResource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order in which an agent would take the resources of a node. Everything has a beginning and an
 * end; what a class or define contains stands between those two, and what comes after it comes
 * after its end. So an edge between classes orders all that is inside them.
 */
final class Order {

  /** Metaparameters; the first two say that the other comes before. */
  static final List<String> BEFORE_IT = List.of("require", "subscribe");

  static final List<String> AFTER_IT = List.of("before", "notify");

  private static final String END = " end";

  private final Map<String, List<String>> next = new HashMap<>();
  private final Map<String, List<String>> previous = new HashMap<>();

  private Order() {}

  /** The order of a catalog: what is stated, what is contained, and what Puppet adds itself. */
  static Order of(Catalog catalog) {
    Order order = new Order();
    for (CatalogResource each : catalog.resources()) {
      order.edge(each.reference(), each.reference() + END);
    }
    catalog
        .containers()
        .forEach(
            (inner, outer) -> {
              order.edge(outer, inner);
              order.edge(inner + END, outer + END);
            });
    Set<String> stated = new HashSet<>();
    for (CatalogResource each : catalog.resources()) {
      for (String parameter : BEFORE_IT) {
        each.texts(parameter).forEach(other -> order.state(stated, other, each.reference()));
      }
      for (String parameter : AFTER_IT) {
        each.texts(parameter).forEach(other -> order.state(stated, each.reference(), other));
      }
    }
    for (CatalogResource each : catalog.resources()) {
      order.implied(catalog, each, stated);
    }
    return order;
  }

  private void state(Set<String> stated, String first, String then) {
    stated.add(first + "\n" + then);
    edge(first + END, then);
  }

  /** A file comes after its folder, its owner and its group, unless the opposite is stated. */
  private void implied(Catalog catalog, CatalogResource each, Set<String> stated) {
    List<String> needed = new ArrayList<>();
    if (each.is("File")) {
      String path = each.title();
      for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
        String folder = "File[" + path.substring(0, slash) + "]";
        if (catalog.get(folder).isPresent()) {
          needed.add(folder);
          break;
        }
      }
      needed.add("User[" + each.text("owner") + "]");
      needed.add("Group[" + each.text("group") + "]");
    } else if (each.is("User")) {
      needed.add("Group[" + each.text("gid") + "]");
    }
    for (String other : needed) {
      if (catalog.get(other).isPresent() && !stated.contains(each.reference() + "\n" + other)) {
        edge(other + END, each.reference());
      }
    }
  }

  private void edge(String from, String to) {
    next.computeIfAbsent(from, key -> new ArrayList<>()).add(to);
    previous.computeIfAbsent(to, key -> new ArrayList<>()).add(from);
  }

  /** Whether one resource is complete before another begins. */
  boolean isBefore(String first, String then) {
    String wanted = first + END;
    Deque<String> left = new ArrayDeque<>(List.of(then));
    Set<String> seen = new HashSet<>();
    while (!left.isEmpty()) {
      String at = left.pop();
      if (at.equals(wanted)) {
        return true;
      }
      if (seen.add(at)) {
        left.addAll(previous.getOrDefault(at, List.of()));
      }
    }
    return false;
  }

  /** A round of resources that each wait for the next; empty if there is none. */
  List<String> cycle() {
    Set<String> done = new HashSet<>();
    for (String start : next.keySet()) {
      List<String> found = cycleFrom(start, done);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** Walks down, with what is open on the way kept in order, as recursion would. */
  private List<String> cycleFrom(String start, Set<String> done) {
    List<String> way = new ArrayList<>();
    Set<String> open = new HashSet<>();
    Deque<Deque<String>> choices = new ArrayDeque<>();
    if (done.contains(start)) {
      return List.of();
    }
    enter(start, way, open, choices);
    while (!way.isEmpty()) {
      Deque<String> choice = choices.getLast();
      if (choice.isEmpty()) {
        String left = way.remove(way.size() - 1);
        open.remove(left);
        done.add(left);
        choices.removeLast();
        continue;
      }
      String to = choice.pop();
      if (open.contains(to)) {
        return resources(way.subList(way.indexOf(to), way.size()));
      }
      if (!done.contains(to)) {
        enter(to, way, open, choices);
      }
    }
    return List.of();
  }

  private void enter(String at, List<String> way, Set<String> open, Deque<Deque<String>> choices) {
    way.add(at);
    open.add(at);
    choices.addLast(new ArrayDeque<>(next.getOrDefault(at, List.of())));
  }

  private static List<String> resources(List<String> round) {
    return round.stream()
        .map(each -> each.endsWith(END) ? each.substring(0, each.length() - END.length()) : each)
        .distinct()
        .toList();
  }
}
