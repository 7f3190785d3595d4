package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Runs a command on a machine. */
@Command(
    name = "exec",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Runs a command on a machine, as root, and exits as it does.",
      "For a shell: ha-dsl lab exec nextcloud app1 -- bash"
    })
final class LabExecCommand implements Callable<Integer> {

  @Parameters(index = "0", paramLabel = "LAB", description = "The topology's name.")
  private String lab = "";

  @Parameters(index = "1", paramLabel = "NODE", description = "The machine.")
  private String node = "";

  @Parameters(
      index = "2..*",
      arity = "1..*",
      paramLabel = "-- COMMAND",
      description = "The program and its arguments; no shell reads them.")
  private List<String> words = List.of();

  @Override
  public Integer call() throws IOException, InterruptedException {
    Machine machine = Machines.open(LabHome.usual(), lab).machine(node);
    machine.requireRunning();
    // Options end at the lab's name, so that "--" is a word like others; it may be left out.
    List<String> command = words.get(0).equals("--") ? words.subList(1, words.size()) : words;
    if (command.isEmpty()) {
      throw Failure.usage("what is to be run? For a shell: ha-dsl lab exec LAB NODE -- bash");
    }
    return new ProcessBuilder(machine.attached(command)).inheritIO().start().waitFor();
  }
}
