package io.hadsl.core.plan;

import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceId;
import io.hadsl.core.resource.Step;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders a profile's steps: by phase, then as they were added, but never before what they wait for.
 * Each step waits for what it names, and for the phases before it: packages for preparation, the
 * rest for packages, units for configuration, operation for units.
 */
final class ProfileOrder {

  private final Map<ResourceId, NodeDraft.Entry> entries = new HashMap<>();
  private final Map<ResourceId, Set<ResourceId>> after = new HashMap<>();
  private final Set<ResourceId> done = new HashSet<>();
  private final Set<ResourceId> open = new LinkedHashSet<>();
  private final List<PlannedResource> ordered = new ArrayList<>();
  private int stage;

  private ProfileOrder() {}

  static List<PlannedResource> of(List<NodeDraft.Entry> steps) {
    ProfileOrder order = new ProfileOrder();
    List<NodeDraft.Entry> byPhase = new ArrayList<>(steps);
    byPhase.sort(Comparator.comparing(entry -> entry.step().phase()));
    for (NodeDraft.Entry entry : byPhase) {
      order.entries.put(entry.step().resource().id(), entry);
    }
    order.collectEdges(byPhase);
    for (NodeDraft.Entry entry : byPhase) {
      order.visit(entry);
    }
    return order.ordered;
  }

  private void collectEdges(List<NodeDraft.Entry> byPhase) {
    List<ResourceId> prepared = idsOf(byPhase, Phase.PREPARE);
    List<ResourceId> packages = idsOf(byPhase, Phase.INSTALL);
    List<ResourceId> configured = idsOf(byPhase, Phase.CONFIGURE);
    List<ResourceId> running = idsOf(byPhase, Phase.RUN);
    for (NodeDraft.Entry entry : byPhase) {
      Step step = entry.step();
      ResourceId id = step.resource().id();
      Set<ResourceId> mine = after.computeIfAbsent(id, key -> new LinkedHashSet<>());
      for (ResourceId other : step.after()) {
        if (entries.containsKey(other)) {
          mine.add(other);
        }
      }
      switch (step.phase()) {
        case PREPARE -> {}
        case INSTALL -> mine.addAll(prepared);
        case CONFIGURE -> mine.addAll(packages);
        case RUN -> {
          mine.addAll(packages);
          mine.addAll(configured);
        }
        case OPERATE -> {
          mine.addAll(packages);
          mine.addAll(running);
        }
      }
      for (ResourceId other : step.notifies()) {
        if (entries.containsKey(other)) {
          after.computeIfAbsent(other, key -> new LinkedHashSet<>()).add(id);
        }
      }
    }
  }

  private static List<ResourceId> idsOf(List<NodeDraft.Entry> entries, Phase phase) {
    List<ResourceId> ids = new ArrayList<>();
    for (NodeDraft.Entry entry : entries) {
      if (entry.step().phase() == phase) {
        ids.add(entry.step().resource().id());
      }
    }
    return ids;
  }

  /**
   * Depth is bounded by the number of explicit edges in one profile, which a component's author
   * writes by hand.
   */
  private void visit(NodeDraft.Entry entry) {
    ResourceId id = entry.step().resource().id();
    if (done.contains(id)) {
      return;
    }
    if (!open.add(id)) {
      throw new PlanException(
          "the steps of "
              + entry.provenance().element()
              + " wait for each other: "
              + open
              + ", "
              + id);
    }
    Set<ResourceId> before = after.getOrDefault(id, Set.of());
    for (ResourceId other : before) {
      NodeDraft.Entry earlier = entries.get(other);
      if (earlier != null) {
        visit(earlier);
      }
    }
    open.remove(id);
    done.add(id);
    stage = Math.max(stage, entry.stage());
    ordered.add(
        new PlannedResource(
            entry.step().resource(),
            entry.provenance(),
            new ArrayList<>(before),
            new ArrayList<>(entry.step().notifies()),
            stage));
  }
}
