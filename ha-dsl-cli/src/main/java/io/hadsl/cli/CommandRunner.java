package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Runs one command line inside the process. */
final class CommandRunner {

  private static final String COMPLETION = "completion";

  /** Shells that the script of completions is for. */
  private enum Shell {
    bash,
    zsh
  }

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
    Map<String, Supplier<Object>> commands = commands(console, root);
    commands.keySet().retainAll(named(words, commands.keySet()));
    commands.forEach((name, command) -> commandLine.addSubcommand(name, command.get()));
    commandLine
        .getSubcommands()
        .values()
        .forEach(command -> command.getCommandSpec().versionProvider(new Version()));
    commandLine.setOut(console.out());
    commandLine.setErr(console.err());
    commandLine.setCaseInsensitiveEnumValuesAllowed(true);
    commandLine.setAbbreviatedSubcommandsAllowed(false);
    commandLine.setColorScheme(
        CommandLine.Help.defaultColorScheme(
            console.isColoured(Console.Colour.auto, Console.OUT) ? Ansi.ON : Ansi.OFF));
    Failures failures = new Failures(console);
    commandLine.setParameterExceptionHandler((e, unused) -> failures.wrongUsage(e));
    commandLine.setExecutionExceptionHandler((e, line, result) -> failures.thrown(e));
    commandLine.setExecutionStrategy(
        result -> {
          if (result.originalArgs().isEmpty()) {
            commandLine.usage(console.err());
            return Failure.USAGE;
          }
          try {
            return new CommandLine.RunLast().execute(result);
          } catch (Error e) {
            // Picocli lets errors pass, which are the person's as often as exceptions are.
            return failures.thrown(e);
          }
        });
    return commandLine;
  }

  /**
   * The command that is named, or all. To read a command's annotations takes hundredths of a
   * second, so that is left out for those that nobody will see.
   */
  private static Set<String> named(List<String> words, Set<String> commands) {
    Optional<String> first = words.stream().filter(word -> !word.startsWith("-")).findFirst();
    return first
        .filter(commands::contains)
        .filter(name -> !name.equals(COMPLETION)) // which is about all of them
        .map(Set::of)
        .orElse(commands);
  }

  /** In the order of the program's help. */
  private static Map<String, Supplier<Object>> commands(Console console, HaDslCommand root) {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("synth", () -> new SynthCommand(console, root));
    commands.put("check", () -> new CheckCommand(console, root));
    commands.put("prove", () -> new ProveCommand(console, root));
    commands.put("rules", () -> new RulesCommand(console));
    commands.put("explain", () -> new ExplainCommand(console, root));
    commands.put("list", () -> new ListCommand(console));
    commands.put("mutate", () -> new MutateCommand(console, root));
    commands.put("graph", () -> new GraphCommand(console));
    commands.put("export", () -> new ExportCommand(console));
    commands.put("lab", () -> LabCommand.of(console, root));
    commands.put(COMPLETION, CommandRunner::completion);
    return commands;
  }

  private static CommandLine completion() {
    CommandLine completion = new CommandLine(new GenerateCompletion());
    completion
        .getCommandSpec()
        .name(COMPLETION)
        // Of a command that only helps, picocli would take any argument.
        .helpCommand(false)
        .addPositional(
            PositionalParamSpec.builder()
                .paramLabel("SHELL")
                .arity("0..1")
                .type(Shell.class)
                .description("${COMPLETION-CANDIDATES}: one script is for both.")
                .build())
        .usageMessage()
        .description(
            "Prints a script that completes ha-dsl's commands and options in bash and zsh.",
            "To have it in this shell: source <(ha-dsl completion)");
    return completion;
  }
}
