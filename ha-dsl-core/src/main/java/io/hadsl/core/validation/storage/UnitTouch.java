package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.Fact;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.GivenUnit;
import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.UnitGates;
import io.hadsl.core.knowledge.UnitPaths;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.DeclaredAt;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A unit that touches a shared mount.
 *
 * @param element the service whose component or facts say so, or the node that is given the unit
 * @param unit the unit's name
 * @param what what says so
 * @param path the path by which it touches the mount
 * @param mount the mount
 * @param declaredAt the line that says so
 */
record UnitTouch(
    Element element,
    String unit,
    String what,
    AbsolutePath path,
    SharedMount mount,
    DeclaredAt declaredAt) {

  /** The units of a node that touch a mount and do not wait for it, each with a mount once. */
  static List<UnitTouch> ungated(TopologyIndex index, Node node) {
    List<UnitTouch> touches = new ArrayList<>();
    for (Instance instance : index.instancesOn(node.id())) {
      if (usesPathsInOtherUnits(index, instance)) {
        addStated(index, instance, touches);
      }
    }
    for (GivenUnit unit : index.given(node.id()).units()) {
      if (unit.unit().endsWith(".service")) {
        addGiven(index, unit, touches);
      }
    }
    if (!touches.isEmpty()) {
      UnitGates gates = UnitGates.of(index, node.id());
      Set<String> seen = new HashSet<>();
      touches.removeIf(
          each ->
              gates.waits(each.unit(), each.mount())
                  || !seen.add(each.unit() + " " + each.mount().path()));
    }
    return touches;
  }

  private static void addStated(TopologyIndex index, Instance instance, List<UnitTouch> touches) {
    NodePaths paths = index.paths(instance.node().id());
    for (Stated<UsesPath> use : index.facts(instance, UsesPath.class)) {
      if (!runs(index.facts(instance), use.fact())) {
        String unit = use.fact().unit().value();
        for (SharedMount mount : paths.mountsCrossed(use.fact().path())) {
          touches.add(
              new UnitTouch(
                  instance.service(),
                  unit,
                  unit + " uses",
                  use.fact().path(),
                  mount,
                  use.declaredAt()));
        }
      }
    }
  }

  private static void addGiven(TopologyIndex index, GivenUnit unit, List<UnitTouch> touches) {
    Node node = unit.file().node();
    String what = node.name() + ".file(" + unit.file().path() + ")";
    for (AbsolutePath path : UnitPaths.used(unit)) {
      for (SharedMount mount : index.paths(node.id()).mountsCrossed(path)) {
        touches.add(new UnitTouch(node, unit.unit(), what, path, mount, unit.file().declaredAt()));
      }
    }
  }

  /** Nearly no service does; this makes nothing to find that out. */
  private static boolean usesPathsInOtherUnits(TopologyIndex index, Instance instance) {
    if (!instance.service().facts().isEmpty()) {
      return true;
    }
    ComponentFacts facts = index.facts(instance);
    for (Fact each : facts.others()) {
      if (each instanceof UsesPath use && !runs(facts, use)) {
        return true;
      }
    }
    return false;
  }

  /** Units that run an instance wait by what the planner writes. */
  private static boolean runs(ComponentFacts facts, UsesPath use) {
    for (ComponentFacts.Unit unit : facts.units()) {
      if (unit.name().equals(use.unit())) {
        return true;
      }
    }
    return false;
  }
}
