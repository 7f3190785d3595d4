package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says how the machines of labs are. */
@Command(
    name = "status",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists labs and their machines: whether they run, and what systemd says of them.")
final class LabStatusCommand implements Callable<Integer> {

  private static final Duration SHORT = Duration.ofSeconds(10);

  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "LAB",
      description = "The topology's name (default: all labs).")
  private String name = "";

  LabStatusCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<String> labs = name.isEmpty() ? LabHome.usual().labs() : List.of(name);
    if (labs.isEmpty()) {
      console.out().println("There is no lab; ha-dsl lab up makes one.");
    }
    for (String lab : labs) {
      Machines machines = Machines.open(LabHome.usual(), lab);
      console.out().println(lab);
      for (Machine machine : machines.all()) {
        console.out().println("  " + line(machine));
      }
    }
    return Failure.OK;
  }

  /** How a machine is, such as {@code app1 running}. */
  static String line(Machine machine) {
    String state = "stopped";
    if (machine.isRunning()) {
      state = machine.run(SHORT, "systemctl", "is-system-running").out().strip();
      if (state.equals("degraded")) {
        state += ": " + failedUnits(machine);
      }
      if (!machine.isConnected()) {
        state += ", cut off the network";
      }
    }
    return machine.name() + " ".repeat(Math.max(2, 14 - machine.name().length())) + state;
  }

  private static String failedUnits(Machine machine) {
    String list = machine.run(SHORT, "systemctl", "--failed", "--plain", "--no-legend").out();
    return String.join(" ", list.lines().map(line -> line.split(" ", 2)[0]).toList());
  }
}
