package io.hadsl.shell;

import io.hadsl.core.backend.GeneratedBy;
import io.hadsl.core.model.Node;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Stage;
import io.hadsl.core.value.SecretRef;

/** Writes {@code rollout.sh}: three tables of the plan, then how the script works. */
final class RolloutScript {

  private RolloutScript() {}

  /**
   * Writes the script.
   *
   * @param plan the plan
   * @return the script
   */
  static String render(Plan plan) {
    String topology = plan.topology().name();
    ShellWriter out = new ShellWriter(16 * 1024 + 64 * plan.nodes().size());
    out.code("#!/bin/sh\n");
    out.comment("Builds topology " + topology + " over ssh: each node's apply.sh, in order.");
    GeneratedBy.lines(topology).forEach(out::comment);
    out.comment("What it can do: ./rollout.sh --help");
    out.code("set -eu\n").blank();
    out.assign("TOPOLOGY", topology).blank();
    out.comment("A node a line: name, address, role, the secrets that it needs.");
    out.function("nodes").call("cat").hereDocument(0, "NODES", nodes(plan)).end().endFunction();
    out.blank();
    out.comment("A stage a line: number, nodes, what it brings. Each waits for the one before.");
    out.function("stages").call("cat").hereDocument(0, "STAGES", stages(plan)).end().endFunction();
    out.blank();
    out.comment("A secret a line that others know already: its name, and what asks for it.");
    out.function("given").call("cat").hereDocument(0, "GIVEN", given(plan)).end().endFunction();
    return out.code(Library.ROLLOUT).toString();
  }

  private static String nodes(Plan plan) {
    StringBuilder rows = new StringBuilder();
    for (NodePlan each : plan.nodes()) {
      Node node = each.node();
      rows.append(node.name()).append(' ').append(node.address().value());
      rows.append(' ').append(each.role());
      for (SecretRef secret : each.secrets()) {
        rows.append(' ').append(secret.key());
      }
      rows.append('\n');
    }
    return rows.toString();
  }

  private static String given(Plan plan) {
    StringBuilder rows = new StringBuilder();
    plan.givenSecrets()
        .forEach((secret, by) -> rows.append(secret.key() + ' ' + by.endpoint() + '\n'));
    return rows.toString();
  }

  private static String stages(Plan plan) {
    // People count from 1, as the runbook does.
    StringBuilder rows = new StringBuilder();
    for (Stage stage : plan.stages()) {
      if (stage.nodes().isEmpty()) {
        continue;
      }
      rows.append(stage.number() + 1);
      char separator = ' ';
      for (Node node : stage.nodes()) {
        rows.append(separator).append(node.name());
        separator = ',';
      }
      rows.append(' ').append(stage.purpose().replace('\n', ' ')).append('\n');
    }
    return rows.toString();
  }
}
