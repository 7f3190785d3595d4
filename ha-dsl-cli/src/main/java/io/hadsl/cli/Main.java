package io.hadsl.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
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
    Console console =
        new Console(
            writer(FileDescriptor.out),
            writer(FileDescriptor.err),
            Set.of(System.getProperty(TERMINALS, "").split(",")));
    // What a topology prints must not end up inside the JSON or the graph that a command prints.
    System.setOut(System.err);
    int exitCode = CommandRunner.run(console, args);
    console.out().flush();
    console.err().flush();
    System.exit(exitCode);
  }

  private static PrintWriter writer(FileDescriptor to) {
    return new PrintWriter(
        new OutputStreamWriter(new BufferedOutputStream(new FileOutputStream(to), 1 << 16), UTF_8));
  }
}
