package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.ProofJson;
import io.hadsl.proof.Proof;
import io.hadsl.proof.report.ProofReport;
import io.hadsl.proof.report.ProofText;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Hands emitted files to the programs that read them. */
@Command(
    name = "prove",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Hands every file that ha-dsl made to the programs that read it, and asks of the compiled"
          + " catalogs what must hold between nodes.",
      "A directory is read as it stands; of a topology the files are made first. Nothing on this"
          + " machine is changed, and what would be needed beside what is installed is named."
    })
final class ProveCommand implements Callable<Integer> {

  /** How the report is printed. */
  enum Format {
    text,
    json
  }

  private final Console console;
  private final HaDslCommand program;

  @Mixin private ProofArgument argument = new ProofArgument();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "How to print the report: ${COMPLETION-CANDIDATES} (default: text).")
  private Format format = Format.text;

  @Option(names = "--files", description = "Also list every file with the programs that read it.")
  private boolean files;

  @Option(
      names = "--require-all",
      description = "Fail if a program that should read something is missing or cannot run.")
  private boolean requireAll;

  ProveCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    ProofReport report;
    try (Progress progress = new Progress(console.err(), program.isQuiet());
        Emission emission = argument.emission(console, progress)) {
      Proof proof = Proof.of(emission.directory()).telling(progress::phase);
      report = emission.plan().map(proof::madeFrom).orElse(proof).run();
    }
    if (format == Format.json) {
      ProofJson.write(report, console.out());
    } else {
      print(report);
    }
    boolean incomplete = requireAll && !report.absent().isEmpty();
    return report.isAccepted() && !incomplete ? Failure.OK : Failure.FINDINGS;
  }

  private void print(ProofReport report) {
    ProofText text = new ProofText(report);
    console.out().print(text.complaints());
    if (files) {
      console.out().print(text.files());
    }
    if (!program.isQuiet()) {
      console.out().print(text.summary());
    } else if (requireAll) {
      console.out().print(text.absent());
    }
  }
}
