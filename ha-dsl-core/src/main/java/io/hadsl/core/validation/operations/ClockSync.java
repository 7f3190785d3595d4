package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.Clock;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All nodes know what time it is, and agree. */
final class ClockSync extends AbstractRule {

  /** With two, nobody can tell which of them is wrong. */
  private static final int LEAST = 3;

  ClockSync() {
    super(
        "clock-sync",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Where a topology keeps clocks right, it does so on every node, from three sources or"
            + " more, in one time zone");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, Stated<Clock>> clocks = clocks(index);
    List<Node> unkept = new ArrayList<>();
    Map<Clock, Map<ElementId, DeclaredAt>> weak = new LinkedHashMap<>();
    Map<Object, Shown> zones = new LinkedHashMap<>();
    for (Node node : index.topology().nodes()) {
      Stated<Clock> clock = clocks.get(node.id());
      if (clock == null) {
        unkept.add(node);
      } else {
        collect(node, clock, weak, zones);
      }
    }
    weak.forEach((clock, nodes) -> reportWeak(clock, nodes, out));
    if (zones.size() > 1) {
      reportZones(zones.values(), out);
    }
    if (clocks.isEmpty()) {
      unkept.forEach(
          node ->
              out.unknown(
                  node,
                  "what keeps its clock right",
                  "put Chrony on it, or state it with n.states(new Clock(...))"));
    } else if (!unkept.isEmpty()) {
      reportUnkept(unkept, out);
    }
  }

  private static Map<ElementId, Stated<Clock>> clocks(TopologyIndex index) {
    Map<ElementId, Stated<Clock>> clocks = new LinkedHashMap<>();
    for (Node node : index.topology().nodes()) {
      StatedOf.kind(node.facts(), Clock.class).forEach(each -> clocks.putIfAbsent(node.id(), each));
    }
    for (Known<Clock> each : index.all(Clock.class)) {
      clocks.putIfAbsent(each.instance().node().id(), new Stated<>(each.fact(), each.declaredAt()));
    }
    return clocks;
  }

  private static void collect(
      Node node,
      Stated<Clock> clock,
      Map<Clock, Map<ElementId, DeclaredAt>> weak,
      Map<Object, Shown> zones) {
    if (clock.fact().sources() < LEAST) {
      weak.computeIfAbsent(clock.fact(), key -> new LinkedHashMap<>())
          .put(node.id(), clock.declaredAt());
    }
    clock
        .fact()
        .timeZone()
        .ifPresent(
            zone ->
                zones
                    .computeIfAbsent(localTime(zone), key -> new Shown(zone, new LinkedHashMap<>()))
                    .nodes()
                    .put(node.id(), clock.declaredAt()));
  }

  /**
   * A local time.
   *
   * @param zone the first name that it has
   * @param nodes the nodes that show it, each with the line that says so
   */
  private record Shown(String zone, Map<ElementId, DeclaredAt> nodes) {}

  /** What two names of one zone have in common; a name that nobody knows stands for itself. */
  private static Object localTime(String zone) {
    try {
      return ZoneId.of(zone).getRules();
    } catch (DateTimeException unknown) {
      return zone;
    }
  }

  private static String clockOf(int nodes) {
    return nodes == 1 ? "the clock of " : "the clocks of ";
  }

  private static void reportUnkept(List<Node> unkept, Findings out) {
    List<ElementId> ids = unkept.stream().map(Node::id).toList();
    Findings.Sentence finding =
        out.about(unkept.get(0))
            .on(ids)
            .says(
                "nothing keeps "
                    + clockOf(ids.size())
                    + Places.names(ids)
                    + " right, as on the other nodes: sessions, signed messages and logs of"
                    + " different nodes no longer fit together");
    unkept.forEach(
        node -> finding.because(node.name() + ".clock", "not stated", node.declaredAt()));
    finding.fix("put Chrony on all nodes");
  }

  private static void reportWeak(Clock clock, Map<ElementId, DeclaredAt> nodes, Findings out) {
    String servers = clock.servers().isEmpty() ? "none" : String.join(", ", clock.servers());
    Findings.Sentence finding =
        out.about(nodes.keySet().iterator().next())
            .on(nodes.keySet())
            .says(
                clockOf(nodes.size())
                    + Places.names(nodes.keySet())
                    + (nodes.size() == 1 ? " follows " : " follow ")
                    + clock.sources()
                    + (clock.sources() == 1 ? " source" : " sources")
                    + ": when one is wrong, nothing tells which");
    nodes.forEach((node, at) -> finding.because(node.name() + ".clock.servers", servers, at));
    finding.fix("name three servers or more, or a pool");
  }

  private static void reportZones(Collection<Shown> zones, Findings out) {
    List<Shown> rarestFirst = new ArrayList<>(zones);
    rarestFirst.sort(Comparator.comparing(each -> each.nodes().size()));
    Set<ElementId> few = rarestFirst.get(0).nodes().keySet();
    Findings.Sentence finding =
        out.about(few.iterator().next())
            .on(few)
            .says(
                Places.names(few)
                    + (few.size() == 1 ? " shows" : " show")
                    + " another local time than the other nodes: jobs run at other hours, and"
                    + " logs cannot be laid side by side");
    for (Shown each : rarestFirst) {
      Map.Entry<ElementId, DeclaredAt> first = each.nodes().entrySet().iterator().next();
      finding.because(first.getKey().name() + ".clock.timeZone", each.zone(), first.getValue());
    }
    finding.fix("give all nodes one time zone");
  }
}
