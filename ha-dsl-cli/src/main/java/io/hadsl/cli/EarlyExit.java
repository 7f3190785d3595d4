package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.ThrownReport;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells that a person's code ended the process. Its {@code System.exit} would else look like a
 * result of this program, with whatever status it gave.
 */
final class EarlyExit {

  private EarlyExit() {}

  /** From now on, an end that a person's code asks for is told to {@code err}, with their line. */
  static void watch(PrintWriter err) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> tell(err), "early exit"));
  }

  /** Who asked for the end waits for it, and so is found; after a signal nobody is. */
  private static void tell(PrintWriter err) {
    Optional<ThrownReport> asked =
        Thread.getAllStackTraces().values().stream()
            .filter(EarlyExit::asksForTheEnd)
            .map(EarlyExit::report)
            .filter(ThrownReport::isUsers)
            .findAny();
    if (asked.isPresent()) {
      err.println("ha-dsl: " + asked.get().text());
      err.flush();
      Runtime.getRuntime().halt(Failure.USAGE);
    }
  }

  private static boolean asksForTheEnd(StackTraceElement[] stack) {
    return Stream.of(stack)
        .anyMatch(
            frame ->
                frame.getClassName().equals(Runtime.class.getName())
                    && frame.getMethodName().equals("exit"));
  }

  private static ThrownReport report(StackTraceElement[] stack) {
    IllegalArgumentException exit =
        new IllegalArgumentException(
            "System.exit(...) would end ha-dsl before its work is done: throw an exception that says"
                + " what is wrong");
    exit.setStackTrace(stack);
    return ThrownReport.of(exit);
  }
}
