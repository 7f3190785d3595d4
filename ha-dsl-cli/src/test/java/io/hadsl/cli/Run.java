package io.hadsl.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Set;

/** What one command line did. */
public record Run(int exitCode, String out, String err) {

  public static Run of(String... args) {
    return withTerminals(Set.of(), args);
  }

  static Run withTerminals(Set<String> terminals, String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Console console = new Console(new PrintWriter(out), new PrintWriter(err), terminals);
    int exitCode = CommandRunner.run(console, args);
    return new Run(exitCode, out.toString(), withoutProgress(err.toString()));
  }

  /** A busy machine takes more than a second, and then the work is told. */
  private static String withoutProgress(String err) {
    return String.join(
        "", err.lines().filter(line -> !line.endsWith(" ...")).map(line -> line + "\n").toList());
  }
}
