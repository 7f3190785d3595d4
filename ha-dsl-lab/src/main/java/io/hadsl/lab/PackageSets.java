package io.hadsl.lab;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.resource.OsPackage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packages that the machines of a plan install. */
public final class PackageSets {

  private PackageSets() {}

  /**
   * Lists the packages of each node.
   *
   * @param plan the plan
   * @return the packages by the node's name, in the order in which they are installed
   */
  public static Map<String, List<String>> of(Plan plan) {
    Map<String, List<String>> sets = new LinkedHashMap<>();
    for (NodePlan node : plan.nodes()) {
      List<String> names = new ArrayList<>();
      for (PlannedResource each : node.resources()) {
        if (each.resource() instanceof OsPackage wanted) {
          names.add(wanted.name());
        }
      }
      sets.put(node.node().name(), names);
    }
    return sets;
  }
}
