package io.hadsl.shell;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;

/**
 * Writes {@code hosts/NODE/shell/apply.sh}, a POSIX script that brings one node to the state that
 * is wanted of it, {@code shell/steps.sh}, the functions that all of them call, and {@code
 * rollout.sh}, which runs them over ssh in the order of the stages.
 *
 * <p>No emitted file holds a secret: {@code rollout.sh} makes them at first use and pushes each to
 * the nodes that need it, below {@code /etc/ha-dsl-secrets/in}.
 */
public final class ShellBackend implements Backend {

  /** Makes the backend. */
  public ShellBackend() {}

  @Override
  public String id() {
    return "shell";
  }

  @Override
  public String summary() {
    return "POSIX scripts, and their rollout over ssh";
  }

  @Override
  public FileTree render(Plan plan, RenderContext context) {
    String topology = plan.topology().name();
    StepTexts texts = new StepTexts();
    FileTree.Builder tree = FileTree.builder();
    plan.nodes().forEach(node -> tree.add(apply(topology, node, texts)));
    return tree.add(GeneratedFile.text("shell/steps.sh", Library.steps(topology), Origin.NONE))
        .add(GeneratedFile.executable("rollout.sh", RolloutScript.render(plan), Origin.NONE))
        .build();
  }

  @Override
  public String runbook(Plan plan) {
    return Runbook.of(plan);
  }

  static GeneratedFile apply(String topology, NodePlan plan, StepTexts texts) {
    Origin origin =
        new Origin(plan.node().id().path(), plan.node().declaredAt().location().toString());
    return GeneratedFile.rendered(
        "hosts/" + plan.node().name() + "/shell/apply.sh",
        0755,
        () -> ApplyScript.render(topology, plan, texts),
        origin);
  }
}
