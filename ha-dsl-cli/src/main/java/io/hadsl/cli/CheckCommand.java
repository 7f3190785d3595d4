package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.ReportGithub;
import io.hadsl.cli.report.ReportJson;
import io.hadsl.cli.report.ReportJunit;
import io.hadsl.cli.report.ReportSarif;
import io.hadsl.cli.report.ReportText;
import io.hadsl.cli.report.SourceFiles;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a topology and writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description =
        "Checks a topology and prints all findings. If the rules let it pass, it is planned as well"
            + " (not with --only).")
final class CheckCommand implements Callable<Integer> {

  /** How findings are printed. */
  enum Format {
    text,
    json,
    sarif,
    junit,
    github
  }

  private final Console console;
  private final HaDslCommand program;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Mixin private BackendChoice backends = new BackendChoice();

  @Mixin private RuleChoice rules = new RuleChoice();

  @Mixin private BaselineChoice baseline = new BaselineChoice();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print them: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Option(
      names = "--strict",
      description = "Also list what nobody stated, and so keeps rules silent.")
  private boolean strict;

  CheckCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    Loaded loaded;
    ValidationReport report;
    try (Progress progress = new Progress(console.err(), program.isQuiet())) {
      progress.phase("reading the topology");
      loaded = topology.load();
      progress.phase("checking it");
      ValidationReport found = rules.judge(loaded, backends.among(loaded.classes()));
      ValidationReport judged = baseline.apply(found, rules.names(), console);
      report = rules.names().areSome() ? judged : planned(judged);
    }
    print(report);
    return report.hasErrors() ? Failure.FINDINGS : Failure.OK;
  }

  /** What every rule lets pass may still ask for what cannot be; the files would be refused. */
  private static ValidationReport planned(ValidationReport report) {
    if (report.hasErrors()) {
      return report;
    }
    try {
      Planner.plan(report.requireValid());
      return report;
    } catch (PlanException e) {
      return report.with(e.finding());
    }
  }

  private void print(ValidationReport report) {
    SourceFiles sources = SourceFiles.below(Path.of("").toAbsolutePath());
    switch (format) {
      case text -> printText(report);
      case json -> ReportJson.write(report, console.out());
      case sarif -> ReportSarif.write(report, sources, Version.number(), console.out());
      case junit -> ReportJunit.write(report, console.out());
      case github -> ReportGithub.write(report, sources, console.out());
    }
  }

  private void printText(ValidationReport report) {
    ReportText text = new ReportText(report, console.isColoured(program.colour(), Console.OUT));
    console.out().print(text.findings());
    if (strict) {
      console.out().print(text.unknowns());
    }
    if (!program.isQuiet()) {
      console.out().print(text.accepted());
      console.out().println(text.verdict());
    }
  }
}
