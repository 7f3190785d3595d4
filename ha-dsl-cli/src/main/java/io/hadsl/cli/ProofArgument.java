package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.ReportText;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.export.json.TopologyJsonBackend;
import io.hadsl.proof.TemporaryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Which files are proved: those of a directory, or those that a topology becomes. */
final class ProofArgument {

  @Parameters(
      paramLabel = "DIR-OR-TOPOLOGY",
      completionCandidates = ExampleNames.class,
      description =
          "A directory that ha-dsl synth wrote, or a topology: an example's name, a .java file, a"
              + " .json file that ha-dsl wrote, or the name of a class on --classpath.")
  private String name = "";

  @Mixin private SourceOptions options = new SourceOptions();

  @Mixin private BackendChoice backends = new BackendChoice();

  /** The files to prove; those of a topology are made now. */
  Emission emission(Console console, Progress progress) {
    Path directory = Path.of(name);
    if (Files.isDirectory(directory)) {
      refuse("--param", !options.parameters().isEmpty());
      refuse("--backend", backends.isGiven());
      return Emission.at(directory);
    }
    progress.phase("reading the topology");
    Loaded loaded = options.load(name);
    progress.phase("checking it");
    List<Backend> chosen = new ArrayList<>(backends.among(loaded.classes()));
    ValidationReport report = new RuleChoice().judge(loaded, chosen);
    if (report.hasErrors()) {
      console.err().print(new ReportText(report, false).findings());
      throw Failure.findings(
          "the topology is refused, so there is nothing to prove: see the findings above");
    }
    progress.phase("making the files");
    chosen.add(new TopologyJsonBackend());
    Plan plan = Planner.plan(report.requireValid());
    TemporaryFolder made = TemporaryFolder.of("prove");
    Emission emission = Emission.of(made, plan);
    try {
      FileTreeWriter.to(made.path())
          .write(Synthesis.render(plan, report, chosen, RenderContext.standard()));
      return emission;
    } catch (RuntimeException e) {
      emission.close();
      throw e;
    }
  }

  private void refuse(String option, boolean given) {
    if (given) {
      throw Failure.usage(
          option
              + " is for a topology, and "
              + name
              + " is a directory here, read as it stands: leave "
              + option
              + " out, or run from elsewhere");
    }
  }
}
