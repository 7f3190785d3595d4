package io.hadsl.puppet.repository;

import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Reference;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Manifest;
import io.hadsl.puppet.syntax.Manifest.ClassDefinition;
import io.hadsl.puppet.syntax.Statement;
import io.hadsl.puppet.syntax.Statement.Apply;
import io.hadsl.puppet.syntax.Statement.Chain;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/** One class for each kind of node, made of profiles alone. */
final class Roles {

  /** A summary names no more nodes than a reader would read. */
  private static final int NAMED = 6;

  private Roles() {}

  static List<GeneratedFile> files(String header, Plan plan) {
    Map<String, List<NodePlan>> byRole = new LinkedHashMap<>();
    for (NodePlan node : plan.nodes()) {
      List<NodePlan> nodes = byRole.computeIfAbsent(node.role(), role -> new ArrayList<>());
      if (!nodes.isEmpty() && !haveSameProfiles(nodes.get(0), node)) {
        throw new IllegalStateException(
            "nodes "
                + nodes.get(0).node().name()
                + " and "
                + node.node().name()
                + " have role "
                + node.role()
                + " but other profiles: give one of them another role");
      }
      nodes.add(node);
    }
    List<GeneratedFile> files = new ArrayList<>(byRole.size());
    byRole.forEach(
        (role, nodes) ->
            files.add(
                GeneratedFile.text(
                    "puppet/site-modules/role/manifests/" + role + ".pp",
                    print(header, role, nodes),
                    Origin.NONE)));
    return files;
  }

  private static boolean haveSameProfiles(NodePlan one, NodePlan other) {
    List<PlannedProfile> profiles = one.profiles();
    boolean same = profiles.size() == other.profiles().size();
    for (int i = 0; same && i < profiles.size(); i++) {
      same = profiles.get(i).name().equals(other.profiles().get(i).name());
    }
    return same;
  }

  private static String print(String header, String role, List<NodePlan> nodes) {
    List<String> classes = new ArrayList<>();
    classes.add("ha_dsl::preconditions");
    nodes.get(0).profiles().forEach(profile -> classes.add("profile::" + profile.name()));
    List<Statement> body = new ArrayList<>();
    List<Expression> references = new ArrayList<>();
    for (String name : classes) {
      body.add(new Apply("contain", new Word(name)));
      references.add(new Reference("Class", List.of(Expression.text(name))));
    }
    if (references.size() > 1) {
      body.add(new Chain(references, false));
    }
    return new Manifest(
            List.of(header),
            List.of(
                new ClassDefinition("role::" + role, summary(nodes), List.of(), List.of(), body)))
        .print();
  }

  private static String summary(List<NodePlan> nodes) {
    StringJoiner names = new StringJoiner(", ");
    nodes.stream().limit(NAMED).forEach(node -> names.add(node.node().name()));
    String more = nodes.size() > NAMED ? " and " + (nodes.size() - NAMED) + " more" : "";
    return (nodes.size() == 1 ? "What node " : "What nodes ")
        + names
        + more
        + (nodes.size() == 1 ? " is." : " are.");
  }
}
