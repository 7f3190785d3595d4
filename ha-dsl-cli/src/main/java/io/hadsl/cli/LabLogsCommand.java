package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows what a machine's installation said, and its journal. */
@Command(
    name = "logs",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Shows what the installation of a machine said, then the end of its journal.")
final class LabLogsCommand implements Callable<Integer> {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final Console console;

  @Parameters(index = "0", paramLabel = "LAB", description = "The topology's name.")
  private String lab = "";

  @Parameters(index = "1", paramLabel = "NODE", description = "The machine.")
  private String node = "";

  LabLogsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Machines machines = Machines.open(LabHome.usual(), lab);
    Machine machine = machines.machine(node);
    for (Path file : files(machines.folder().resolve("logs"))) {
      console.out().println("==> " + file.getFileName());
      console.out().print(Files.readString(file));
    }
    if (machine.isRunning()) {
      console.out().println("==> journal");
      console.out().print(machine.run(LIMIT, "journalctl", "--no-pager", "-n", "50").out());
    }
    return Failure.OK;
  }

  private List<Path> files(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> String.valueOf(file.getFileName()).startsWith(node + "-"))
          .sorted()
          .toList();
    }
  }
}
