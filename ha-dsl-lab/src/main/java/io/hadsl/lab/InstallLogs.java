package io.hadsl.lab;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.machine.Machines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What was said while a lab came up: a file for each machine and step.
 *
 * @param machines the lab
 */
public record InstallLogs(Machines machines) {

  /**
   * What was said in a step.
   *
   * @param name a machine
   * @param step {@code phase1.sh}, {@code phase2.sh}, {@code agent} or {@code rollout.sh}
   * @return the whole output of that step
   * @throws LabException if that step was not done there
   */
  public String said(String name, String step) {
    Path log = file(name, step);
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new LabException("cannot read " + log + ": was " + step + " done on " + name + "?", e);
    }
  }

  Path keep(String name, String step, String output) {
    Path log = file(name, step);
    Folders.write(log, output);
    return log;
  }

  private Path file(String name, String step) {
    return machines.folder().resolve("logs").resolve(name + "-" + step + ".log");
  }
}
