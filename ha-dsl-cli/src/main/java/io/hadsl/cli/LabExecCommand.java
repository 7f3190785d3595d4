package io.hadsl.cli;

import io.hadsl.lab.machine.LabHome;
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
    List<String> all = Machines.open(LabHome.usual(), lab).machine(node).attached(words);
    return new ProcessBuilder(all).inheritIO().start().waitFor();
  }
}
