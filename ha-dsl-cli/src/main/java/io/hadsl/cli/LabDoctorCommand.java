package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.lab.Doctor;
import io.hadsl.lab.machine.LabHome;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says whether this computer can run a lab. */
@Command(
    name = "doctor",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Says whether this computer can run a lab, and what to do if not.")
final class LabDoctorCommand implements Callable<Integer> {

  private final Console console;

  LabDoctorCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    boolean all = true;
    for (Doctor.Check check : new Doctor(LabHome.usual()).checks()) {
      all &= check.ok();
      console.out().println((check.ok() ? "ok       " : "missing  ") + check.what());
      if (!check.ok()) {
        console.out().println("         " + check.remedy());
      }
    }
    return all ? Failure.OK : Failure.USAGE;
  }
}
