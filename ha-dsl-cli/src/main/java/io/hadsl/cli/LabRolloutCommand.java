package io.hadsl.cli;

import io.hadsl.lab.ShellRollout;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs the emitted rollout.sh on the machines of a lab again. */
@Command(
    name = "rollout",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs the emitted rollout.sh on the machines of a lab again, and exits as it does. For"
          + " topologies without a Puppet server, which lab up builds with it.",
      "What is it that differs? ha-dsl lab rollout shop --verify"
    })
final class LabRolloutCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(index = "0", paramLabel = "LAB", description = "The topology's name.")
  private String lab = "";

  @Parameters(
      index = "1..*",
      arity = "0..*",
      paramLabel = "OPTION",
      description = "What rollout.sh is given, such as --verify or --node NODE; see its --help.")
  private List<String> options = List.of();

  LabRolloutCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Machines machines = Machines.open(LabHome.usual(), lab);
    return ShellRollout.of(machines).run(options, this::say).status();
  }

  private void say(String line) {
    console.out().println(line);
    console.out().flush();
  }
}
