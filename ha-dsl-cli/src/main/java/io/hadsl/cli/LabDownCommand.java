package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Removes a lab. */
@Command(
    name = "down",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Removes a lab: its machines with everything in them, its network and its files.",
      "Also removes what is left of one whose making was interrupted. Images and packages stay in"
          + " the cache."
    })
final class LabDownCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(arity = "0..1", paramLabel = "LAB", description = "The topology's name.")
  private String name = "";

  @Option(names = "--all", description = "Remove all labs of this computer, those of tests too.")
  private boolean all;

  LabDownCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (all != name.isEmpty()) {
      throw Failure.usage("lab down removes one lab, or with --all every one: say which");
    }
    LabHome home = LabHome.usual();
    List<String> problems = new ArrayList<>(remove(home, all ? home.labs() : List.of(name)));
    if (all) {
      problems.addAll(remove(LabHome.ofTests(), LabHome.ofTests().labs()));
    }
    if (!problems.isEmpty()) {
      throw new LabException(String.join("\n", problems));
    }
    return Failure.OK;
  }

  /** Removes all that can be removed, and tells of the others. */
  private List<String> remove(LabHome home, List<String> labs) {
    List<String> problems = new ArrayList<>();
    for (String lab : labs) {
      try {
        Machines.open(home, lab).destroy();
        console.out().println(lab + " is gone");
      } catch (LabException e) {
        problems.add(String.valueOf(e.getMessage()));
      }
    }
    return problems;
  }
}
