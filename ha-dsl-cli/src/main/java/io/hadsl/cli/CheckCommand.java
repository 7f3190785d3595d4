package io.hadsl.cli;

import io.hadsl.cli.report.ReportJson;
import io.hadsl.cli.report.ReportText;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.validation.ValidationReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Judges a topology and writes nothing. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Checks a topology and prints all findings.")
final class CheckCommand implements Callable<Integer> {

  /** How findings are printed. */
  enum Format {
    text,
    json
  }

  private final Console console;
  private final HaDslCommand program;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Mixin private BackendChoice backends = new BackendChoice();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print them: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

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
      report = backends.judge(loaded);
    }
    if (format == Format.json) {
      ReportJson.write(report, console.out());
    } else {
      boolean coloured = console.isColoured(program.colour(), Console.OUT);
      ReportText text = new ReportText(report, coloured);
      console.out().print(text.findings());
      if (!program.isQuiet()) {
        console.out().print(text.accepted());
        console.out().println(text.verdict());
      }
    }
    return report.hasErrors() ? Failure.FINDINGS : Failure.OK;
  }
}
