package io.hadsl.lab;

import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machine;
import java.time.Duration;

/**
 * One run of a node's Puppet agent.
 *
 * @param status 0 nothing to do, 2 changes were made, 4 or 6 there were failures, 1 it did not run
 * @param output all that it said
 */
public record PuppetRun(int status, String output) {

  private static final Duration LIMIT = Duration.ofMinutes(15);

  /**
   * Runs the agent in the foreground, as soon as its certificate is signed and after the run that
   * its daemon may be at.
   *
   * @param machine the node
   * @return what it did
   */
  public static PuppetRun on(Machine machine) {
    Outcome outcome =
        machine.run(
            LIMIT,
            "puppet",
            "agent",
            "--test",
            "--color=false",
            "--waitforcert",
            "2",
            "--maxwaitforcert",
            "600",
            "--waitforlock",
            "2",
            "--maxwaitforlock",
            "600");
    return new PuppetRun(outcome.status(), outcome.out() + outcome.err());
  }

  /**
   * Tells whether it ran without failures.
   *
   * @return whether it did
   */
  public boolean ok() {
    return status == 0 || status == 2;
  }

  /**
   * Tells whether everything was as it should be already.
   *
   * @return whether it was
   */
  public boolean unchanged() {
    return status == 0;
  }

  /**
   * The errors that it reported.
   *
   * @return its lines that begin with Error, joined; all of it if there is none
   */
  public String errors() {
    String errors =
        String.join("\n", output.lines().filter(line -> line.startsWith("Error")).toList());
    return errors.isEmpty() ? output : errors;
  }
}
