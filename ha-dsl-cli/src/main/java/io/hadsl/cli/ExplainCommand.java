package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.PageText;
import io.hadsl.cli.report.RulePages;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.value.Nearest;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
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
      index = "0",
      paramLabel = "RULE",
      completionCandidates = RuleIds.class,
      description = "The rule's id, as findings show it (see ha-dsl rules).")
  private String id = "";

  @Parameters(
      index = "1",
      paramLabel = "TOPOLOGY",
      arity = "0..1",
      completionCandidates = ExampleNames.class,
      description = "Also know the rules that this topology brings along.")
  private String topology = "";

  @Mixin private SourceOptions options = new SourceOptions();

  ExplainCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    String page = RulePages.of(id).orElseGet(this::pageOfOwn);
    console.out().print(PageText.of(page, console.isColoured(program.colour(), Console.OUT)));
    return Failure.OK;
  }

  /** Of a person's rule there is what it says of itself. */
  private String pageOfOwn() {
    List<Rule> known = KnownRules.of(topology, options);
    Rule rule = known.stream().filter(each -> each.id().equals(id)).findFirst().orElse(null);
    if (rule == null) {
      throw Failure.usage(
          "there is no rule \""
              + id
              + "\": "
              + Nearest.hint(id, known.stream().map(Rule::id).toList())
              + "\n  ha-dsl rules lists all rules; one of your own is known with --classpath, or"
              + " beside its topology: ha-dsl explain "
              + id
              + " TOPOLOGY");
    }
    return "# "
        + rule.id()
        + "\n\n**"
        + rule.severity()
        + "** · "
        + rule.wave().name().toLowerCase(Locale.ROOT)
        + "\n\n"
        + rule.summary()
        + ".\n\nA rule of class "
        + rule.getClass().getName()
        + (rule.page().isEmpty() ? "" : ", explained at " + rule.page())
        + ".\n";
  }
}
