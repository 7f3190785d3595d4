package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.ThrownReport;
import io.hadsl.cli.source.UserCodeException;
import io.hadsl.core.output.OutputException;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.Nearest;
import io.hadsl.lab.host.LabException;
import java.util.ServiceConfigurationError;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells a person why a command line failed, and gives its exit code. */
final class Failures {

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  /** Tells what is wrong with a command line. */
  int wrongUsage(ParameterException e) {
    CommandLine command = e.getCommandLine();
    if (e.getCause() instanceof Failure failure) {
      return failed(failure);
    }
    String unknown = unknownCommand(e);
    if (unknown.isEmpty()) {
      console.err().println("ha-dsl: " + e.getMessage());
      UnmatchedArgumentException.printSuggestions(e, console.err());
    } else {
      Set<String> known = command.getSubcommands().keySet();
      console
          .err()
          .println(
              "ha-dsl: there is no command \"" + unknown + "\": " + Nearest.hint(unknown, known));
    }
    console.err().println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    return Failure.USAGE;
  }

  /** The first word, if a command was to stand there; else empty. */
  private static String unknownCommand(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched
        && !e.getCommandLine().getSubcommands().isEmpty()
        && !unmatched.getUnmatched().get(0).startsWith("-")) {
      return unmatched.getUnmatched().get(0);
    }
    return "";
  }

  /** Tells of what a command threw: a stack trace of ours helps nobody. */
  int thrown(Throwable e) {
    if (e instanceof Failure failure) {
      return failed(failure);
    }
    if (e instanceof PlanException) {
      console.err().println(e.getMessage());
      return Failure.FINDINGS;
    }
    if (e instanceof OutputException || e instanceof LabException) {
      // They are written for the person, and name what is on the disk.
      console.err().println("ha-dsl: " + e.getMessage());
      return Failure.USAGE;
    }
    if (e instanceof ServiceConfigurationError) {
      console
          .err()
          .println(
              "ha-dsl: a class that a file in META-INF/services names cannot be used: "
                  + e.getMessage()
                  + causeOf(e));
      return Failure.USAGE;
    }
    Throwable cause = e instanceof UserCodeException user ? user.thrown() : e;
    ThrownReport report = ThrownReport.of(cause);
    console.err().println("ha-dsl: " + report.text());
    return report.isUsers() ? Failure.USAGE : Failure.INTERNAL;
  }

  /** The innermost cause: those around it say only that something failed inside. */
  private static String causeOf(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause == e) {
      return "";
    }
    ThrownReport report = ThrownReport.of(cause);
    return "\n  caused by " + (report.isUsers() ? report.text() : cause);
  }

  private int failed(Failure failure) {
    console.err().println("ha-dsl: " + failure.getMessage());
    return failure.exitCode();
  }
}
