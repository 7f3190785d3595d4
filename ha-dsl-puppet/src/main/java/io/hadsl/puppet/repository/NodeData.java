package io.hadsl.puppet.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

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
  private final Map<String, List<List<String>>> entries = new HashMap<>();
  private final List<String> common;

  /** Begins with what must hold on each node. */
  NodeData(String header, Plan plan) {
    this.header = header;
    Preconditions preconditions = new Preconditions();
    List<List<String>> preconditionsOf = new ArrayList<>(plan.nodes().size());
    plan.nodes().forEach(node -> preconditionsOf.add(preconditions.data(node)));
    this.common = shared(preconditionsOf);
    List<String> last = List.of();
    List<String> rest = List.of();
    for (int i = 0; i < preconditionsOf.size(); i++) {
      List<String> all = preconditionsOf.get(i);
      if (all != last) {
        last = all;
        rest = new ArrayList<>(all);
        rest.removeAll(common);
      }
      List<List<String>> own = new ArrayList<>();
      own.add(rest);
      entries.put(plan.nodes().get(i).node().name(), own);
    }
  }

  /** Adds the values of a profile's nodes. */
  void add(ProfileClass each) {
    List<NodePlan> members = each.profile().members();
    for (int i = 0; i < members.size(); i++) {
      add(members.get(i).node().name(), each.data().get(i));
    }
  }

  private void add(String node, List<String> data) {
    List<List<String>> own = entries.get(node);
    if (own != null) {
      own.add(data);
    }
  }

  /** What all nodes have in common. */
  private static List<String> shared(List<List<String>> preconditions) {
    List<String> shared = new ArrayList<>();
    List<String> last = shared;
    for (List<String> data : preconditions) {
      if (last == shared) {
        shared.addAll(data);
      } else if (data != last) {
        shared.retainAll(data);
      }
      last = data;
    }
    return shared;
  }

  /** The entries that all nodes share. */
  List<String> common() {
    return common;
  }

  /** A node's file. */
  GeneratedFile file(NodePlan plan) {
    String host = plan.node().hostName().value();
    List<List<String>> own = entries.getOrDefault(plan.node().name(), List.of());
    return GeneratedFile.rendered(
        "puppet/data/nodes/" + host + ".yaml",
        0644,
        () -> text(host, own).getBytes(UTF_8),
        new Origin(plan.node().id().path(), plan.node().declaredAt().location().toString()));
  }

  private String text(String host, List<List<String>> own) {
    StringBuilder text = new StringBuilder(4096);
    text.append("# Values of ").append(host).append(", where nodes differ.\n# ");
    text.append(header).append("\n---\n");
    int above = text.length();
    for (List<String> lines : own) {
      lines.forEach(text::append);
    }
    return text.append(text.length() == above ? "{}\n" : "").toString();
  }
}
