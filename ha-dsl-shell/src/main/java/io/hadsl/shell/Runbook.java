package io.hadsl.shell;

import io.hadsl.core.plan.Plan;

/** How a person uses the scripts. */
final class Runbook {

  private Runbook() {}

  /**
   * Writes the paragraphs.
   *
   * @param plan the plan
   * @return Markdown without a heading
   */
  static String of(Plan plan) {
    if (plan.nodes().isEmpty()) {
      return "";
    }
    String topology = plan.topology().name();
    String node = plan.nodes().get(0).node().name();
    int stages = plan.stages().size();
    String secrets =
        plan.hasSecrets()
            ? """
              The secrets are made at the first rollout and kept in `~/.ha-dsl/%s/secrets` \
              (or `$HA_DSL_SECRETS`), on the machine that runs it: keep a backup. To use a value \
              of your own, put it there beforehand, in a file that bears the secret's name with \
              `__` for `/`.

              """
                .formatted(topology)
            : "";
    return """
        From a machine that reaches every node as root over ssh, in %s:

        ```sh
        ./rollout.sh --dry-run    # what would be done, and in which order
        ./rollout.sh              # does it: checks all nodes, then stage after stage
        ./rollout.sh --verify     # later: exits 2 and says where a node has drifted
        ```

        Where the nodes' host keys are not known yet, say so for the first contact: \
        `HA_DSL_SSH='-o StrictHostKeyChecking=accept-new' ./rollout.sh`. \
        A rollout that stopped says how to go on; it may also simply be run again.

        %sOne node alone, on the node itself, with a copy of this directory there (`apply.sh` and \
        `shell/steps.sh` in one folder also do) and its secrets in place from a rollout:

        ```sh
        sh hosts/%s/shell/apply.sh --dry-run
        sh hosts/%s/shell/apply.sh
        ```
        """
        .formatted(stages == 1 ? "one stage" : stages + " stages", secrets, node, node);
  }
}
