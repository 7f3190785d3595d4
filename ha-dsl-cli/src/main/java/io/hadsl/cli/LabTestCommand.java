package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.model.Topology;
import io.hadsl.lab.Loss;
import io.hadsl.lab.LossPicture;
import io.hadsl.lab.LossTrial;
import io.hadsl.lab.client.UsersView;
import io.hadsl.lab.host.Folders;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Loses machines of a lab while users work. */
@Command(
    name = "test",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Kills each machine of a lab in turn while a user asks at a steady rate, starts it again, and"
          + " compares what the user saw with what the topology says of the loss.",
      "The user does what a service states of its users (user-requests), or reads the first page."
          + " Exits with 1 if something was not as predicted, or a write that was acknowledged is"
          + " lost."
    })
final class LabTestCommand implements Callable<Integer> {

  private final Console console;
  private final HaDslCommand program;

  @Parameters(
      paramLabel = "LAB",
      description = "The topology's name, or what lab up was given; with the same parameters.")
  private String lab = "";

  @Option(
      names = "--node",
      paramLabel = "NODE",
      description = "Only this machine; may be given several times (default: all).")
  private List<String> nodes = new ArrayList<>();

  @Option(
      names = "--picture",
      paramLabel = "FILE",
      description = "Draw what was seen as SVG, a row for each machine.")
  private @Nullable Path picture;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "20",
      description = "Requests a second, from 1 to 1000 (default: ${DEFAULT-VALUE}).")
  private int rate = 20;

  LabTestCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    if (rate < 1 || rate > 1000) {
      throw Failure.usage("--rate " + rate + " is out of range: use 1 to 1000");
    }
    LabSteps steps = new LabSteps(console, program.isQuiet());
    Machines machines = LabOrigin.find(LabHome.usual(), lab);
    nodes.forEach(machines::machine);
    Topology wanted = LabOrigin.again(machines, steps);
    LossTrial trial = new LossTrial(machines, wanted, UsersView.of(wanted), steps).rate(rate);
    List<Loss> losses = new ArrayList<>();
    if (nodes.isEmpty()) {
      losses.addAll(trial.run());
    } else {
      nodes.forEach(node -> losses.add(trial.lose(node)));
    }
    console.out().print(Loss.table(losses));
    if (picture != null) {
      Folders.write(picture, LossPicture.of(wanted.name(), losses));
    }
    return losses.stream().allMatch(Loss::asPredicted) ? Failure.OK : Failure.FINDINGS;
  }
}
