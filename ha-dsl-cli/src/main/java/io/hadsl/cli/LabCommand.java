package io.hadsl.cli;

import io.hadsl.lab.machine.Machine;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Tries a topology on this computer. */
@Command(
    name = "lab",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    description = {
      "Boots the machines of a topology on this computer, installs them from the emitted files, and"
          + " breaks them on request.",
      "Machines are LXC containers on a network of their own without a way out; their packages come"
          + " from a local repository. Needs root.%n"
    },
    footerHeading = "%nFirst steps:%n",
    footer = {
      "  ha-dsl lab doctor           can this computer do it?",
      "  ha-dsl lab up nextcloud     boots and installs six machines",
      "  ha-dsl lab exec nextcloud app1 -- systemctl --failed",
      "  ha-dsl lab test nextcloud   kills each machine while a user works",
      "  ha-dsl lab down nextcloud   removes them"
    })
final class LabCommand {

  private LabCommand() {}

  /** The command, with those below it. */
  static CommandLine of(Console console, HaDslCommand program) {
    return new CommandLine(new LabCommand())
        .addSubcommand(new LabUpCommand(console, program))
        .addSubcommand(new LabStatusCommand(console))
        .addSubcommand(new CommandLine(new LabExecCommand()).setStopAtPositional(true))
        .addSubcommand(new CommandLine(new LabRolloutCommand(console)).setStopAtPositional(true))
        .addSubcommand(new LabLogsCommand(console))
        .addSubcommand(
            "kill",
            machine("Kills a machine's init, as a loss of power would.", Machine::kill, console))
        .addSubcommand(
            "start", machine("Starts a machine that was killed.", Machine::start, console))
        .addSubcommand(
            "cut",
            machine(
                "Takes a machine off the network; its packets are lost without a word.",
                Machine::cut,
                console))
        .addSubcommand(
            "heal", machine("Connects a machine to the network again.", Machine::heal, console))
        .addSubcommand(new LabTestCommand(console, program))
        .addSubcommand(new LabDownCommand(console))
        .addSubcommand(new LabDoctorCommand(console));
  }

  private static CommandLine machine(String summary, Consumer<Machine> action, Console console) {
    CommandLine command = new CommandLine(new LabMachineCommand(action, console));
    command.getCommandSpec().usageMessage().description(summary);
    return command;
  }
}
