package io.hadsl.cli;

import io.hadsl.cli.report.ThrownReport;
import io.hadsl.cli.source.UserCodeException;
import io.hadsl.core.output.OutputException;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.value.Nearest;
import io.hadsl.lab.host.LabException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Runs one command line inside the process. */
final class CommandRunner {

  private static final String COMPLETION = "completion";

  /** In the order of the program's help. */
  private static final List<String> COMMANDS =
      List.of(
          "synth",
          "check",
          "prove",
          "rules",
          "explain",
          "list",
          "mutate",
          "graph",
          "export",
          "lab",
          COMPLETION);

  private CommandRunner() {}

  /** Runs a command line and gives the exit code. */
  static int run(Console console, String... args) {
    // Messages, numbers and the compiler's words are the same on every machine.
    Locale.setDefault(Locale.ROOT);
    CommandLine commandLine = commandLine(console, List.of(args));
    int exitCode = commandLine.execute(args);
    console.out().flush();
    console.err().flush();
    return exitCode;
  }

  private static CommandLine commandLine(Console console, List<String> words) {
    HaDslCommand root = new HaDslCommand();
    CommandLine commandLine = new CommandLine(root);
    for (String name : named(words)) {
      commandLine.addSubcommand(name, command(name, console, root));
    }
    commandLine.setOut(console.out());
    commandLine.setErr(console.err());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setAbbreviatedSubcommandsAllowed(false);
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.isColoured(Console.Colour.auto, Console.OUT) ? Ansi.ON : Ansi.OFF));
    commandLine.setParameterExceptionHandler((e, unused) -> wrongUsage(console, e));
    commandLine.setExecutionExceptionHandler((e, line, result) -> thrown(console, e));
    commandLine.setExecutionStrategy(
        result -> {
          if (result.originalArgs().isEmpty()) {
            commandLine.usage(console.err());
            return Failure.USAGE;
          }
          try {
            return new CommandLine.RunLast().execute(result);
          } catch (StackOverflowError | OutOfMemoryError e) {
            return thrown(console, e);
          }
        });
    return commandLine;
  }

  /**
   * The command that is named, or all. To read a command's annotations takes hundredths of a
   * second, so that is left out for those that nobody will see.
   */
  private static List<String> named(List<String> words) {
    Optional<String> first = words.stream().filter(word -> !word.startsWith("-")).findFirst();
    return first
        .filter(COMMANDS::contains)
        .filter(name -> !name.equals(COMPLETION))
        .map(List::of)
        .orElse(COMMANDS);
  }

  private static Object command(String name, Console console, HaDslCommand root) {
    return switch (name) {
      case "synth" -> new SynthCommand(console, root);
      case "check" -> new CheckCommand(console, root);
      case "prove" -> new ProveCommand(console, root);
      case "rules" -> new RulesCommand(console);
      case "explain" -> new ExplainCommand(console, root);
      case "list" -> new ListCommand(console);
      case "mutate" -> new MutateCommand(console, root);
      case "graph" -> new GraphCommand(console);
      case "export" -> new ExportCommand(console);
      case "lab" -> LabCommand.of(console, root);
      case COMPLETION -> completion();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static CommandLine completion() {
    CommandLine completion = new CommandLine(new GenerateCompletion());
    completion
        .getCommandSpec()
        .name("completion")
        .usageMessage()
        .description(
            "Prints a script that completes ha-dsl's commands and options in bash and zsh.",
            "To have it in this shell: source <(ha-dsl completion)");
    return completion;
  }

  private static int wrongUsage(Console console, ParameterException e) {
    CommandLine command = e.getCommandLine();
    if (e.getCause() instanceof Failure failure) {
      return failed(console, failure);
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

  private static int thrown(Console console, Throwable e) {
    if (e instanceof Failure failure) {
      return failed(console, failure);
    }
    if (e instanceof LabException) {
      console.err().println("ha-dsl: " + e.getMessage());
      return Failure.USAGE;
    }
    if (e instanceof PlanException || e instanceof OutputException) {
      // Both are written for the person; what they name is in the topology or on the disk.
      console.err().println("ha-dsl: " + e.getMessage());
      return e instanceof PlanException ? Failure.FINDINGS : Failure.USAGE;
    }
    Throwable cause = e instanceof UserCodeException user ? user.thrown() : e;
    ThrownReport report = ThrownReport.of(cause);
    console.err().println("ha-dsl: " + report.text());
    return report.isUsers() ? Failure.USAGE : Failure.INTERNAL;
  }

  private static int failed(Console console, Failure failure) {
    console.err().println("ha-dsl: " + failure.getMessage());
    return failure.exitCode();
  }
}
