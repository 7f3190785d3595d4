package io.hadsl.core.plan;

import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Step;
import io.hadsl.core.rule.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Orders a profile's steps: by phase, then as they were added, but never before what they wait for.
 * Each step waits for what it names, and for the phases before it: packages for preparation, the
 * rest for packages, units for configuration, operation for units.
 */
final class ProfileOrder {

  /** A step with what asked for it. */
  record Entry(
      NodeOrder.Entry place,
      Step step,
      Set<ResourceId> before,
      Set<ResourceId> notifies,
      Provenance provenance,
      int stage) {

    Entry(NodeOrder.Entry place, Step step, Provenance provenance, int firstStage) {
      this(
          place,
          step,
          new LinkedHashSet<>(step.before()),
          new LinkedHashSet<>(step.notifies()),
          provenance,
          firstStage + step.laterStages());
    }

    ResourceId id() {
      return step.id();
    }
  }

  private final Map<ResourceId, Entry> entries;
  private final Map<ResourceId, Set<ResourceId>> named = new HashMap<>();
  private final Map<Phase, List<ResourceId>> before;
  private final Set<ResourceId> done = new LinkedHashSet<>();
  private final Set<ResourceId> open = new LinkedHashSet<>();
  private final List<NodeOrder.Place> ordered;
  private int stage;

  private ProfileOrder(List<Entry> byPhase) {
    entries = new HashMap<>(byPhase.size() * 2);
    ordered = new ArrayList<>(byPhase.size());
    for (Entry entry : byPhase) {
      entries.put(entry.id(), entry);
    }
    before = before(byPhase);
  }

  static List<NodeOrder.Place> of(List<Entry> steps) {
    List<Entry> byPhase = new ArrayList<>(steps);
    byPhase.sort(Comparator.comparing(entry -> entry.step().phase()));
    ProfileOrder order = new ProfileOrder(byPhase);
    order.collectNamed(byPhase);
    for (Entry entry : byPhase) {
      order.visit(entry);
    }
    return List.copyOf(order.ordered);
  }

  /**
   * What the steps of each phase wait for; one list for all of them, because most steps wait for
   * nothing else.
   */
  private static Map<Phase, List<ResourceId>> before(List<Entry> byPhase) {
    List<ResourceId> packages = idsOf(byPhase, Phase.INSTALL);
    Map<Phase, List<ResourceId>> before = new EnumMap<>(Phase.class);
    before.put(Phase.INSTALL, idsOf(byPhase, Phase.PREPARE));
    before.put(Phase.CONFIGURE, packages);
    before.put(Phase.RUN, joined(packages, idsOf(byPhase, Phase.CONFIGURE)));
    before.put(Phase.OPERATE, joined(packages, idsOf(byPhase, Phase.RUN)));
    return before;
  }

  private static List<ResourceId> idsOf(List<Entry> byPhase, Phase phase) {
    List<ResourceId> ids = new ArrayList<>();
    for (Entry entry : byPhase) {
      if (entry.step().phase() == phase) {
        ids.add(entry.id());
      }
    }
    return List.copyOf(ids);
  }

  private static List<ResourceId> joined(List<ResourceId> some, List<ResourceId> others) {
    List<ResourceId> all = new ArrayList<>(some);
    all.addAll(others);
    return List.copyOf(all);
  }

  /** Edges that steps state, of this profile only: other profiles are ordered as a whole. */
  private void collectNamed(List<Entry> byPhase) {
    for (Entry entry : byPhase) {
      for (ResourceId other : entry.step().after()) {
        edge(entries.get(other), entry);
      }
      for (ResourceId other : entry.notifies()) {
        edge(entry, entries.get(other));
      }
    }
    for (Entry entry : byPhase) {
      for (ResourceId other : entry.before()) {
        edge(entry, entries.get(other));
      }
    }
  }

  private void edge(@Nullable Entry first, @Nullable Entry second) {
    if (first == null || second == null) {
      return;
    }
    if (first.step().phase().compareTo(second.step().phase()) > 0) {
      throw refusal(
          second.provenance(),
          second.id()
              + " belongs to phase "
              + second.step().phase()
              + " and cannot wait for "
              + first.id()
              + " of the later phase "
              + first.step().phase(),
          "let the component order steps of one phase only; phases follow each other by themselves");
    }
    named.computeIfAbsent(second.id(), key -> new LinkedHashSet<>()).add(first.id());
  }

  /** Components say how their steps are ordered, so it is theirs to repair. */
  private static PlanException refusal(Provenance of, String problem, String fix) {
    Value place = new Value("component of", of.element().path(), of.declaredAt().location());
    return PlanException.of(of.element(), List.of(), problem, List.of(place), fix);
  }

  /**
   * Depth is bounded by the number of edges that one profile states, which a component's author
   * writes by hand.
   */
  private void visit(Entry entry) {
    ResourceId id = entry.id();
    Set<ResourceId> first = named.getOrDefault(id, Set.of());
    if (done.contains(id)) {
      return;
    }
    if (!open.add(id)) {
      throw refusal(
          entry.provenance(),
          "steps wait for each other: " + open,
          "let the component drop one .after, .before or .notifies of these");
    }
    for (ResourceId other : first) {
      Entry earlier = entries.get(other);
      if (earlier != null) {
        visit(earlier);
      }
    }
    open.remove(id);
    done.add(id);
    stage = Math.max(stage, entry.stage());
    ordered.add(
        new NodeOrder.Place(
            entry.place(),
            waitsFor(entry.step().phase(), first),
            List.copyOf(entry.notifies()),
            stage));
  }

  private List<ResourceId> waitsFor(Phase phase, Set<ResourceId> first) {
    List<ResourceId> byPhase = before.getOrDefault(phase, List.of());
    if (first.isEmpty()) {
      return byPhase;
    }
    Set<ResourceId> all = new LinkedHashSet<>(byPhase);
    all.addAll(first);
    return List.copyOf(all);
  }
}
