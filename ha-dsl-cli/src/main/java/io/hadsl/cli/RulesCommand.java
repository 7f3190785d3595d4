package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.Backends;
import io.hadsl.core.validation.Rule;
import io.hadsl.core.validation.Validator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Says what topologies are held to. */
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists all rules, the most severe first.")
final class RulesCommand implements Callable<Integer> {

  private final Console console;

  RulesCommand(Console console) {
    this.console = console;
  }

  /** The library's rules, and those of what its backends cannot carry. */
  static List<Rule> all() {
    // Several backends may share a limit.
    Map<String, Rule> byId = new TreeMap<>();
    Validator.standard().rules().forEach(rule -> byId.put(rule.id(), rule));
    for (Backend backend : Backends.installed().all()) {
      backend.limits().forEach(rule -> byId.put(rule.id(), rule));
    }
    List<Rule> all = new ArrayList<>(byId.values());
    all.sort(Comparator.comparing(Rule::severity));
    return all;
  }

  @Override
  public Integer call() {
    List<Rule> rules = all();
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
