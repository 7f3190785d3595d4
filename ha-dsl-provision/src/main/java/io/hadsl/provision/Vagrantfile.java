package io.hadsl.provision;

import io.hadsl.core.model.Node;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.value.Hardware;

/** The text of a Vagrantfile: a table of machines, and a constant loop over it. */
final class Vagrantfile {

  private static final int CPUS = 1;
  private static final int MEMORY = 1024;

  /** A Puppet server's Java heap does not fit beside the system in less. */
  private static final int CONTROL_MEMORY = 3072;

  private static final String LOOP = Resources.read("Vagrantfile.rb");
  private static final String PHASES = Resources.read("Vagrantfile-phases.rb");

  private final Plan plan;
  private final Machines machines;

  Vagrantfile(Plan plan, Machines machines) {
    this.plan = plan;
    this.machines = machines;
  }

  String text(Network network) {
    StringBuilder out = new StringBuilder(4096 + 160 * machines.nodes().size());
    String topology = plan.topology().name();
    out.append(Headers.lines("The machines of topology " + topology + ", for Vagrant.", topology));
    out.append("# frozen_string_literal: true\n");
    if (network instanceof Network.Shared shared) {
      out.append(
          "\n# VirtualBox allows 192.168.56.0/21 only, unless /etc/vbox/networks.conf lists");
      out.append(" more ranges.\nnetmask = ").append(RubyText.quote(shared.netmask()));
      out.append("\n\nmachines = [\n");
      for (NodePlan node : machines.nodes()) {
        machine(out, node.node());
      }
      out.append("].freeze\n\n");
      machines.control().ifPresent(control -> out.append(PHASES));
      out.append(LOOP);
      machines.control().ifPresent(control -> phases(out, control));
      out.append("    end\n  end\nend\n");
    } else if (network instanceof Network.None none) {
      out.append("\nabort ").append(RubyText.quote(none.reason())).append('\n');
    }
    return out.toString();
  }

  private void machine(StringBuilder out, Node node) {
    int cpus = node.minimum().map(Hardware::cores).orElse(CPUS);
    long memory =
        node.minimum()
            .map(hardware -> hardware.memory().mebibytes())
            .orElse(isControl(node) ? (long) CONTROL_MEMORY : (long) MEMORY);
    out.append("  { name: ").append(RubyText.quote(node.name()));
    out.append(", host: ").append(RubyText.quote(node.hostName().value()));
    out.append(", box: ").append(RubyText.quote("debian/" + node.os().codename() + "64"));
    out.append(",\n    address: ").append(RubyText.quote(node.address().value()));
    out.append(", cpus: ").append(cpus).append(", memory: ").append(memory);
    out.append(",\n    hosts: ").append(RubyText.quote(Machines.hostsLine(node))).append(" },\n");
  }

  private boolean isControl(Node node) {
    return machines.control().isPresent() && machines.control().get().id().equals(node.id());
  }

  private static void phases(StringBuilder out, Node control) {
    out.append(
        """
              m.vm.provision 'phase1', type: 'shell', inline: phase.call(1)
              # For when every machine has asked for its certificate:
              # vagrant provision --provision-with phase2
              next unless machine[:name] == %s

              m.vm.provision 'phase2', type: 'shell', run: 'never', inline: phase.call(2)
        """
            .formatted(RubyText.quote(control.name())));
  }
}
