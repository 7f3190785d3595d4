package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.PageText;
import io.hadsl.cli.report.RulePages;
import io.hadsl.core.validation.Rule;
import io.hadsl.core.value.Nearest;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Shows a rule's page. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Explains a rule: why it is there, what breaks it, and how that is repaired.")
final class ExplainCommand implements Callable<Integer> {

  private final Console console;
  private final HaDslCommand program;

  @Parameters(
      paramLabel = "RULE",
      completionCandidates = RuleIds.class,
      description = "The rule's id, as findings show it (see ha-dsl rules).")
  private String id = "";

  ExplainCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    List<String> known = RulesCommand.all().stream().map(Rule::id).toList();
    String page =
        RulePages.of(id)
            .orElseThrow(
                () ->
                    Failure.usage(
                        "there is no rule \""
                            + id
                            + "\": "
                            + Nearest.hint(id, known)
                            + "\n  ha-dsl rules lists all rules."));
    console.out().print(PageText.of(page, console.isColoured(program.colour(), Console.OUT)));
    return Failure.OK;
  }
}
