package io.hadsl.puppet.repository;

import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.puppet.profile.ProfileClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each node's Hiera file holds: the values in which it differs from others. */
final class NodeData {

  private final String header;
  private final Map<String, StringBuilder> lines = new HashMap<>();
  private final List<String> common;

  NodeData(String header, Plan plan, List<ProfileClass> classes) {
    this.header = header;
    Map<String, List<String>> preconditions = new HashMap<>();
    for (NodePlan node : plan.nodes()) {
      preconditions.put(node.node().name(), Preconditions.data(node));
    }
    this.common = shared(preconditions);
    for (NodePlan node : plan.nodes()) {
      StringBuilder text = new StringBuilder();
      for (String line : preconditions.getOrDefault(node.node().name(), List.of())) {
        if (!common.contains(line)) {
          text.append(line);
        }
      }
      lines.put(node.node().name(), text);
    }
    for (ProfileClass each : classes) {
      for (int i = 0; i < each.data().size(); i++) {
        StringBuilder text = lines.get(each.profile().members().get(i).node().name());
        if (text != null) {
          text.append(each.data().get(i));
        }
      }
    }
  }

  /** What all nodes have in common. */
  private static List<String> shared(Map<String, List<String>> data) {
    List<String> shared = new ArrayList<>();
    boolean first = true;
    for (List<String> each : data.values()) {
      if (first) {
        shared.addAll(each);
        first = false;
      } else {
        shared.retainAll(each);
      }
    }
    return shared;
  }

  /** The lines that all nodes share. */
  List<String> common() {
    return common;
  }

  /** A node's file. */
  GeneratedFile file(NodePlan plan) {
    String host = plan.node().hostName().value();
    String text = String.valueOf(lines.get(plan.node().name()));
    return GeneratedFile.text(
        "puppet/data/nodes/" + host + ".yaml",
        "# Values of "
            + host
            + ", where nodes differ.\n# "
            + header
            + "\n---\n"
            + (text.isEmpty() ? "{}\n" : text),
        new Origin(plan.node().id().path(), plan.node().declaredAt().location().toString()));
  }
}
