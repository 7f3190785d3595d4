package io.hadsl.provision;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.Plan;
import java.util.List;

/**
 * Writes cloud-init user data for each node: give it to the provider when you order the server.
 *
 * <p>It brings a server to where {@code phase1.sh} or {@code rollout.sh} begins: its name, its
 * peers' names, a fresh list of packages. The scripts themselves are not in it, because providers
 * cap user data (at 16 KiB on some), and because what it holds can be read by every process of the
 * server, so that no secret could follow.
 */
public final class CloudInitBackend implements Backend {

  /** Makes the backend. */
  public CloudInitBackend() {}

  @Override
  public String id() {
    return "cloud-init";
  }

  @Override
  public String summary() {
    return "user data for servers at a provider";
  }

  @Override
  public Purpose purpose() {
    return Purpose.MACHINES;
  }

  @Override
  public FileTree render(Plan plan, RenderContext context) {
    UserData userData = UserData.of(plan);
    return context.renderNodes(
        plan,
        node ->
            List.of(
                GeneratedFile.text(
                    "provision/cloud-init/" + node.node().name() + ".yaml",
                    userData.text(node.node()),
                    Headers.origin(node.node()))));
  }

  @Override
  public String runbook(Plan plan) {
    return """
        Order a server for each node with Debian's cloud image, at the address that the topology has for
        it, and give it `provision/cloud-init/<node>.yaml` as user data. It then has its name and knows
        its peers. Let the provider put your SSH key on it for root, which the next step needs.
        """
        + Machines.of(plan).control().map(control -> PUPPET).orElse("");
  }

  private static final String PUPPET =
      """

      For Puppet, bring this directory to each server, the Puppet server first:

      ```sh
      tar --owner=root --group=root -cf - . |
        ssh root@NODE 'mkdir -p /srv/ha-dsl && tar -C /srv/ha-dsl -xf - && /srv/ha-dsl/bootstrap/phase1.sh'
      ```
      """;
}
