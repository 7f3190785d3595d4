package io.hadsl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.hadsl.cli.failure.Failure;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.util.List;
import java.util.Set;

/** Entry point of the command line. */
public final class Main {

  /** Which of {@code out} and {@code err} are terminals, as the launcher found them. */
  private static final String TERMINALS = "hadsl.terminals";

  private Main() {}

  /**
   * Runs the command line and ends the process.
   *
   * @param args the arguments
   */
  public static void main(String[] args) {
    Rehearsal.begin(List.of(args));
    Results results = new Results();
    Console console =
        new Console(
            writer(results),
            writer(new FileOutputStream(FileDescriptor.err)),
            Set.of(System.getProperty(TERMINALS, "").split(",")));
    // What a topology prints must not end up inside the JSON or the graph that a command prints.
    System.setOut(System.err);
    EarlyExit.watch(console.err());
    int exitCode = CommandRunner.run(console, args);
    console.out().flush();
    if (results.problem() != null) {
      console.err().println("ha-dsl: not all of the result was written: " + results.problem());
      exitCode = Failure.INTERNAL;
    }
    console.err().flush();
    System.exit(exitCode);
  }

  private static PrintWriter writer(OutputStream to) {
    return new PrintWriter(new OutputStreamWriter(new BufferedOutputStream(to, 1 << 16), UTF_8));
  }
}
