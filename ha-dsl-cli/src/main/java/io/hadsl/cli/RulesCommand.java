package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.rule.Rule;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Says what topologies are held to. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists all rules, the most severe first.")
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  @Parameters(
      paramLabel = "TOPOLOGY",
      arity = "0..1",
      completionCandidates = ExampleNames.class,
      description = "Also list the rules that this topology brings along.")
  private String topology = "";

  @Mixin private SourceOptions options = new SourceOptions();

  RulesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    List<Rule> rules = KnownRules.of(topology, options);
    int widest = rules.stream().mapToInt(rule -> rule.id().length()).max().orElse(0);
    StringBuilder text = new StringBuilder();
    for (Rule rule : rules) {
      text.append(rule.severity()).append(" ".repeat(9 - rule.severity().name().length()));
      text.append(rule.id()).append(" ".repeat(widest + 2 - rule.id().length()));
      text.append(rule.summary()).append('\n');
    }
    text.append('\n')
        .append(rules.size())
        .append(" rules; ha-dsl explain RULE shows one's page.\n");
    console.out().print(text);
    return Failure.OK;
  }
}
