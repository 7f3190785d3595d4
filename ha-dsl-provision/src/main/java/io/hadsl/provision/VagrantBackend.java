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
 * Writes a Vagrantfile that makes a virtual machine of each node, on one private network, with the
 * output tree at {@code /srv/ha-dsl}.
 *
 * <p>Boxes are Debian's own ({@code debian/bookworm64} and its like). A node has the cores and
 * memory of its minimum hardware, or one core and 1 GiB.
 */
public final class VagrantBackend implements Backend {

  /** Makes the backend. */
  public VagrantBackend() {}

  @Override
  public String id() {
    return "vagrant";
  }

  @Override
  public String summary() {
    return "virtual machines on this computer";
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
    Machines machines = Machines.of(plan);
    String text = new Vagrantfile(plan, machines).text(Network.covering(machines.all()));
    return FileTree.builder()
        .add(GeneratedFile.text("provision/vagrant/Vagrantfile", text, Origin.NONE))
        .build();
  }

  @Override
  public String runbook(Plan plan) {
    return Machines.of(plan)
        .control()
        .map(control -> INTRODUCTION + PUPPET.formatted(control.name()))
        .orElse(INTRODUCTION + SHELL);
  }

  private static final String INTRODUCTION =
      """
      Virtual machines, one for each node, with this directory at `/srv/ha-dsl` and the public keys of
      your `~/.ssh` for root. They have the memory and cores that the topology asks for; the disk is
      the box's own, and the check for a larger one will say so.

      """;

  private static final String PUPPET =
      """
      ```sh
      cd provision/vagrant
      vagrant up                                     # the machines, and phase1.sh on each
      vagrant provision --provision-with phase2 %s
      ```

      That is the Puppet way of the next step as well. After a new `ha-dsl synth`, `vagrant rsync`
      brings the changes.
      """;

  private static final String SHELL =
      """
      ```sh
      cd provision/vagrant
      vagrant up
      ```

      For the next step, from this computer, host keys that are new with every machine:
      `HA_DSL_SSH='-o StrictHostKeyChecking=no -o UserKnownHostsFile=/dev/null' ./rollout.sh`
      """;
}
