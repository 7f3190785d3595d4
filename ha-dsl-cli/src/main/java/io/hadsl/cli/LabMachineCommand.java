package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Does one thing to machines of a lab. */
@Command(mixinStandardHelpOptions = true, sortOptions = false)
final class LabMachineCommand implements Callable<Integer> {

  private final Consumer<Machine> action;
  private final Console console;

  @Parameters(index = "0", paramLabel = "LAB", description = "The topology's name.")
  private String lab = "";

  @Parameters(index = "1..*", arity = "1..*", paramLabel = "NODE", description = "Its machines.")
  private List<String> nodes = List.of();

  LabMachineCommand(Consumer<Machine> action, Console console) {
    this.action = action;
    this.console = console;
  }

  @Override
  public Integer call() {
    Machines machines = Machines.open(LabHome.usual(), lab);
    // A name that is wrong is refused before anything is done to the others.
    for (Machine machine : nodes.stream().map(machines::machine).toList()) {
      action.accept(machine);
      console.out().println(LabStatusCommand.line(machine));
    }
    return Failure.OK;
  }
}
