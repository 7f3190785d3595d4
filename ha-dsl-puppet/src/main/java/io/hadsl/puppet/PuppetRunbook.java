package io.hadsl.puppet;

import io.hadsl.core.model.Node;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Stage;
import io.hadsl.puppet.bootstrap.PuppetHosts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/** How a person brings the nodes up with Puppet. */
final class PuppetRunbook {

  private static final String WITH_SERVER =
      """
      All commands run as root; both scripts may be run again at any time, and `--dry-run` says what
      they would do.

      1. Copy this whole directory to `@SERVER@`, and `bootstrap/phase1.sh` to the nodes of step 3.
      2. On `@SERVER@`, which becomes the Puppet server; the script ends when the server answers:

         ```sh
         sh bootstrap/phase1.sh
         ```

      @OTHERS@
      4. On `@SERVER@`, which signs the certificates of these nodes and no others:

         ```sh
         sh bootstrap/phase2.sh
         ```

      5. The agents go on by themselves within two minutes, and every half hour from then on. What
         waits for another node is tried again at the next run. To be quicker, run the agents by hand,
         in this order:

         ```sh
         puppet agent --test
         ```

      @STAGES@
      After a change of the topology, copy the new tree to `@SERVER@` and run `phase1.sh` there; where
      nodes were added, `phase1.sh` on them and `phase2.sh` again.
      """;

  private static final String OTHERS =
      """
      3. On @AGENTS@, at the same time if you like; each waits until the server answers, and asks for
         its certificate:

         ```sh
         sh phase1.sh
         ```
      """;

  private static final String NO_OTHERS =
      """
      3. Nothing is to be done elsewhere: no other node has an agent.
      """;

  private static final String WITHOUT_SERVER =
      """
      This topology has no Puppet server, so each node applies the code by itself. On each node, as
      root, in this order:

      @STAGES@
      1. Install Puppet: `apt-get install puppet-agent` (`puppet` before Debian 12).
      2. Copy `puppet/` to `/etc/puppet/code/environments/production`.
      @SECRETS@3. Apply it under the node's own name; with `--noop` it only says what would change:

         ```sh
         puppet apply --certname NAME /etc/puppet/code/environments/production/manifests/site.pp
         ```
      """;

  private static final String COPY_SECRETS =
      """
         On the first node, run `sh bootstrap/secrets.sh`; give the other nodes a copy of
         `/etc/ha-dsl-secrets/hiera/`, readable by root alone.
      """;

  private static final String SECRETS =
      """

      Secrets are made at first use in `/etc/ha-dsl-secrets/hiera/generated.yaml`, outside the control
      repository, and kept. A value that a file of that folder has before is respected; another source
      (eyaml, Vault) takes the place of the first level of `puppet/hiera.yaml`.
      """;

  private PuppetRunbook() {}

  static String of(Plan plan) {
    boolean secrets = plan.hasSecrets();
    Optional<PuppetHosts> hosts = PuppetHosts.of(plan);
    String text =
        hosts
            .map(
                found ->
                    WITH_SERVER
                        .replace("@SERVER@", found.server().name())
                        .replace("@OTHERS@\n", others(found)))
            .orElse(WITHOUT_SERVER.replace("@SECRETS@", secrets ? COPY_SECRETS : ""));
    List<Node> runners = hosts.map(PuppetHosts::agents).orElse(plan.topology().nodes());
    String stages = stages(plan, runners);
    // With a server they are part of a step.
    return text.replace("@STAGES@", hosts.isPresent() ? stages.indent(3) : stages)
        + (secrets ? SECRETS : "");
  }

  private static String others(PuppetHosts hosts) {
    List<Node> others =
        hosts.agents().stream().filter(node -> !node.equals(hosts.server())).toList();
    return others.isEmpty() ? NO_OTHERS : OTHERS.replace("@AGENTS@", names(others)) + '\n';
  }

  private static String names(List<Node> nodes) {
    StringJoiner names = new StringJoiner(", ");
    nodes.forEach(node -> names.add("`" + node.name() + "`"));
    return names.toString();
  }

  /** The stages, for the nodes that run an agent; a Puppet server need not have one. */
  private static String stages(Plan plan, List<Node> runners) {
    StringBuilder out = new StringBuilder();
    Set<String> running = new HashSet<>();
    runners.forEach(node -> running.add(node.name()));
    for (Stage stage : plan.stages()) {
      List<Node> nodes =
          stage.nodes().stream().filter(node -> running.contains(node.name())).toList();
      if (nodes.isEmpty()) {
        continue;
      }
      out.append("- ").append(names(nodes));
      if (!stage.purpose().isEmpty()) {
        out.append(" (").append(stage.purpose()).append(')');
      }
      out.append('\n');
    }
    return out.isEmpty() ? "- " + names(runners) + '\n' : out.toString();
  }
}
