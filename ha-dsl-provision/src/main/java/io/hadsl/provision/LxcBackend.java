package io.hadsl.provision;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.output.Origin;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.rule.Rule;
import java.util.List;

/**
 * Writes LXC containers, one for each node, that boot systemd as a machine does, with {@code up.sh}
 * and {@code down.sh} which make, start, list and remove them on this computer.
 *
 * <p>A container is an overlay above a base image of its Debian release, so that a further node
 * costs what it changes. Its root is the computer's root: containers are for trying a topology, not
 * for keeping tenants apart.
 */
public final class LxcBackend implements Backend {

  private static final String FOLDER = "provision/lxc/";

  /** Makes the backend. */
  public LxcBackend() {}

  @Override
  public String id() {
    return "lxc";
  }

  @Override
  public String summary() {
    return "containers on this computer";
  }

  @Override
  public Purpose purpose() {
    return Purpose.MACHINES;
  }

  @Override
  public List<Rule> limits() {
    return List.of(new MachinesShareANetwork());
  }

  @Override
  public FileTree render(Plan plan, RenderContext context) {
    String topology = plan.topology().name();
    Machines machines = Machines.of(plan);
    Network network = Network.covering(machines.all());
    LxcScripts scripts = new LxcScripts(topology, machines, network);
    FileTree ofNodes =
        context.renderNodes(
            plan,
            node ->
                List.of(
                    GeneratedFile.text(
                        FOLDER + node.node().name() + ".conf",
                        LxcConfig.text(node.node(), topology, network),
                        Headers.origin(node.node()))));
    FileTree ofAll =
        FileTree.builder()
            .add(GeneratedFile.executable(FOLDER + "up.sh", scripts.up(), Origin.NONE))
            .add(GeneratedFile.executable(FOLDER + "down.sh", scripts.down(), Origin.NONE))
            .build();
    return FileTree.merge(ofNodes, ofAll);
  }

  @Override
  public String runbook(Plan plan) {
    return """
        One container for each node, on Debian with `lxc` and `mmdebstrap`, with this directory at
        `/srv/ha-dsl`, read-only. They share one bridge, know each other's names and reach the outside;
        the public keys of your `~/.ssh` are there for root. Root in them is root of this computer: use
        them to try things.

        ```sh
        sudo provision/lxc/up.sh            # makes and starts them, and says what to do next
        sudo provision/lxc/up.sh --list
        sudo provision/lxc/down.sh          # removes them and everything in them
        ```
        """;
  }
}
