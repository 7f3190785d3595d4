package io.hadsl.core.knowledge;

import io.hadsl.core.model.ComponentFacts.Unit;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the units of one node wait for: the mount points that the planner writes into drop-ins for
 * the units that run services, and what units and drop-ins say that are given as files. A unit that
 * is not started where nothing is mounted counts as one that waits.
 */
public final class UnitGates {

  private final Map<String, Set<AbsolutePath>> paths = new HashMap<>();

  private UnitGates() {}

  /**
   * The gates of a node's units.
   *
   * @param index the topology
   * @param node the node's id
   * @return its gates
   */
  public static UnitGates of(TopologyIndex index, ElementId node) {
    UnitGates gates = new UnitGates();
    for (Instance instance : index.instancesOn(node)) {
      List<AbsolutePath> points = index.mountPointsTouchedBy(instance);
      for (Unit unit : index.facts(instance).units()) {
        gates.of(unit.name().value()).addAll(points);
      }
    }
    for (GivenUnit unit : GivenUnit.merged(index.given(node).units())) {
      gates.of(unit.unit()).addAll(UnitPaths.waitedFor(unit));
      gates.of(unit.unit()).addAll(UnitPaths.askedFor(unit));
    }
    return gates;
  }

  private Set<AbsolutePath> of(String unit) {
    return paths.computeIfAbsent(unit, each -> new LinkedHashSet<>());
  }

  /**
   * Whether a unit waits for a mount: it names a path whose text lies below the mount point.
   *
   * @param unit the unit's name
   * @param mount a mount of the node
   * @return true if systemd starts the mount first
   */
  public boolean waits(String unit, SharedMount mount) {
    for (AbsolutePath path : paths.getOrDefault(unit, Set.of())) {
      if (path.isWithin(mount.path())) {
        return true;
      }
    }
    return false;
  }
}
