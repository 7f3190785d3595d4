package io.hadsl.systemd;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.Plan;

/**
 * Writes, for each node, a tree rooted at {@code /} that systemd reads: units and drop-ins in
 * {@code etc/systemd/system}, accounts in {@code etc/sysusers.d}, directories and links in {@code
 * etc/tmpfiles.d}. For people who bring files onto machines in a way of their own; packages,
 * contents of files and commands are not in it.
 */
public final class SystemdBackend implements Backend {

  /** Makes the backend. */
  public SystemdBackend() {}

  @Override
  public String id() {
    return "systemd";
  }

  @Override
  public String summary() {
    return "units, accounts and directories, as systemd reads them";
  }

  @Override
  public Purpose purpose() {
    return Purpose.PARTS;
  }

  @Override
  public FileTree render(Plan plan, RenderContext context) {
    TopologyIndex index = TopologyIndex.of(plan.topology());
    NodeTree trees = new NodeTree(plan.topology().name(), index);
    return context.renderNodes(plan, trees::files);
  }

  @Override
  public String runbook(Plan plan) {
    return Runbook.text(plan);
  }

  /**
   * The name of our files in {@code sysusers.d} and {@code tmpfiles.d}. With a prefix, because a
   * file in {@code /etc} hides the package's file of the same name in {@code /usr/lib}: a topology
   * may be called {@code mariadb}.
   */
  static String confName(String topology) {
    return "ha-dsl-" + topology + ".conf";
  }
}
