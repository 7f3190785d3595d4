package io.hadsl.core.knowledge;

import io.hadsl.core.model.ComponentFacts.Unit;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the units of one node wait for: the mount points that the planner writes into drop-ins for
 * the units that run services, and what units and drop-ins say that are given as files. A unit that
 * is not started where nothing is mounted counts as one that waits, and so does one that follows
 * another that waits.
 */
public final class UnitGates {

  private final Map<String, Gate> gates = new HashMap<>();

  /**
   * What one unit waits for.
   *
   * @param waited the paths whose mounts it waits for
   * @param asked the paths that must be there; where they are not, it is skipped without an error
   * @param followed the units that it needs and comes after
   */
  private record Gate(Set<AbsolutePath> waited, Set<AbsolutePath> asked, Set<String> followed) {
    Gate() {
      this(new LinkedHashSet<>(), new LinkedHashSet<>(), new LinkedHashSet<>());
    }
  }

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
        gates.of(unit.name().value()).waited().addAll(points);
      }
    }
    for (GivenUnit unit : GivenUnit.merged(index.given(node).units())) {
      Gate gate = gates.of(unit.unit());
      gate.waited().addAll(UnitPaths.waitedFor(unit));
      gate.asked().addAll(UnitPaths.askedFor(unit));
      gate.followed().addAll(UnitPaths.follows(unit));
    }
    return gates;
  }

  private Gate of(String unit) {
    return gates.computeIfAbsent(unit, each -> new Gate());
  }

  /**
   * Whether a unit waits for a mount: it, its template or a unit that it follows names a path whose
   * text lies below the mount point.
   *
   * @param unit the unit's name
   * @param mount a mount of the node
   * @return true if systemd starts the mount first
   */
  public boolean waits(String unit, SharedMount mount) {
    Set<String> seen = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(filesOf(unit));
    for (String each : open) {
      Gate gate = gates.get(each);
      if (gate != null && isBelow(gate.asked(), mount)) {
        return true;
      }
    }
    while (!open.isEmpty()) {
      String next = open.remove();
      Gate gate = gates.get(next);
      if (gate != null && seen.add(next)) {
        if (isBelow(gate.waited(), mount)) {
          return true;
        }
        gate.followed().forEach(other -> open.addAll(filesOf(other)));
      }
    }
    return false;
  }

  /**
   * What a unit is read from: for an instance of a template also the template (systemd.unit(5)).
   */
  private static List<String> filesOf(String unit) {
    int at = unit.indexOf('@');
    int type = unit.lastIndexOf('.');
    return at < 0 || type <= at
        ? List.of(unit)
        : List.of(unit, unit.substring(0, at + 1) + unit.substring(type));
  }

  private static boolean isBelow(Set<AbsolutePath> paths, SharedMount mount) {
    return paths.stream().anyMatch(path -> path.isWithin(mount.path()));
  }
}
