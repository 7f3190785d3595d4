package io.hadsl.puppet.repository;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hadsl.core.model.Node;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.puppet.profile.MemberValues;
import io.hadsl.puppet.profile.ProfileClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each node's Hiera file holds: the values in which it differs from others. */
final class NodeData {

  private final String header;
  private final List<NodePlan> nodes;
  private final List<String> common;

  /** For each node, what must hold on it and not on all. */
  private final List<List<String>> preconditions;

  /** What each node says as a member of its profiles. */
  private final Map<String, List<Said>> said = new HashMap<>();

  /** What a profile's member says. */
  private record Said(MemberValues values, int member) {
    void appendTo(StringBuilder out) {
      values.appendTo(out, member);
    }
  }

  /** Begins with what must hold on each node. */
  NodeData(String header, List<NodePlan> nodes, List<List<String>> preconditions) {
    this.header = header;
    this.nodes = nodes;
    this.common = shared(preconditions);
    this.preconditions = without(common, preconditions);
  }

  private static List<List<String>> without(List<String> common, List<List<String>> all) {
    List<List<String>> left = new ArrayList<>(all.size());
    List<String> last = List.of();
    List<String> rest = List.of();
    for (List<String> each : all) {
      if (each != last) {
        last = each;
        rest = new ArrayList<>(each);
        rest.removeAll(common);
      }
      left.add(rest);
    }
    return left;
  }

  /** Adds the values of a profile's nodes. */
  void add(ProfileClass each) {
    List<NodePlan> members = each.profile().members();
    for (int i = 0; i < members.size(); i++) {
      said.computeIfAbsent(members.get(i).node().name(), name -> new ArrayList<>())
          .add(new Said(each.values(), i));
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

  /** The nodes' files. */
  List<GeneratedFile> files() {
    List<GeneratedFile> files = new ArrayList<>(nodes.size());
    for (int i = 0; i < nodes.size(); i++) {
      files.add(file(preconditions.get(i), nodes.get(i).node()));
    }
    return files;
  }

  private GeneratedFile file(List<String> first, Node node) {
    String host = node.hostName().value();
    List<Said> own = said.getOrDefault(node.name(), List.of());
    return GeneratedFile.rendered(
        "puppet/data/nodes/" + host + ".yaml",
        0644,
        () -> text(host, first, own).getBytes(UTF_8),
        new Origin(node.id().path(), node.declaredAt().location().toString()));
  }

  private String text(String host, List<String> first, List<Said> own) {
    StringBuilder text = new StringBuilder(4096);
    text.append("# Values of ").append(host).append(", where nodes differ.\n# ");
    text.append(header).append("\n---\n");
    int above = text.length();
    first.forEach(text::append);
    for (Said each : own) {
      each.appendTo(text);
    }
    return text.append(text.length() == above ? "{}\n" : "").toString();
  }
}
