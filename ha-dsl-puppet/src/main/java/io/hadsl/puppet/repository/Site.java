package io.hadsl.puppet.repository;

import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.puppet.syntax.Expression;
import io.hadsl.puppet.syntax.Expression.Interpolated;
import io.hadsl.puppet.syntax.Expression.Variable;
import io.hadsl.puppet.syntax.Expression.Word;
import io.hadsl.puppet.syntax.Manifest;
import io.hadsl.puppet.syntax.Manifest.Definition;
import io.hadsl.puppet.syntax.Manifest.NodeDefinition;
import io.hadsl.puppet.syntax.Statement.Apply;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The main manifest: which role each node has. */
final class Site {

  private Site() {}

  static String print(String header, Plan plan) {
    List<Definition> nodes = new ArrayList<>(plan.nodes().size() + 1);
    for (NodePlan node : plan.nodes()) {
      nodes.add(
          new NodeDefinition(
              Optional.of(node.node().hostName().value()),
              List.of(new Apply("include", new Word("role::" + node.role())))));
    }
    nodes.add(
        new NodeDefinition(
            Optional.empty(),
            List.of(
                new Apply(
                    "fail",
                    new Interpolated(
                        List.of(
                            new Variable("trusted['certname']"),
                            Expression.text(
                                " is no node of topology "
                                    + plan.topology().name()
                                    + ": nothing is known of what it should be")))))));
    return new Manifest(List.of("Which role each node has.", header), nodes).print();
  }
}
