package io.hadsl.cli;

import io.hadsl.cli.json.TopologyJsonBackend;
import io.hadsl.cli.report.ReportText;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.output.LastWrite;
import io.hadsl.core.output.WriteResult;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes every file of a topology. */
@Command(
    name = "synth",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Checks a topology, and writes the files that build it.",
      "Nothing is written if the topology is refused. Files whose bytes would be the same are not"
          + " touched; files that an earlier run wrote and this one does not are removed."
    })
final class SynthCommand implements Callable<Integer> {

  private final Console console;
  private final HaDslCommand program;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where to write (default: out/ and the topology's name).")
  private @Nullable Path output;

  @Mixin private BackendChoice backends = new BackendChoice();

  @Mixin private RuleChoice rules = new RuleChoice();

  @Option(
      names = {"-f", "--force"},
      description = "Also overwrite files that were edited by hand.")
  private boolean force;

  SynthCommand(Console console, HaDslCommand program) {
    this.console = console;
    this.program = program;
  }

  @Override
  public Integer call() {
    try (Progress progress = new Progress(console.err(), program.isQuiet())) {
      progress.phase("reading the topology");
      Loaded loaded = topology.load();
      Path directory = output == null ? Path.of("out", loaded.topology().name()) : output;
      FileTreeWriter writer = FileTreeWriter.to(directory);
      progress.phase("checking it");
      Earlier earlier = new Earlier(loaded.topology(), writer);
      List<Backend> chosen = backends.among(loaded.classes());
      ValidationReport report = rules.judge(loaded, chosen, console);
      if (report.hasErrors()) {
        refused(report);
        return Failure.FINDINGS;
      }
      String json = earlier.json();
      String key = RunKey.of(loaded.topology(), json, topology.code(), chosen, report);
      Optional<LastWrite> same = earlier.lastWrite().filter(last -> last.key().equals(key));
      WriteResult result =
          same.isPresent()
              ? new WriteResult(0, same.get().files(), 0, false)
              : write(report, chosen, json, writer.remembering(key), progress);
      if (!program.isQuiet()) {
        summary(report, directory, result, progress.elapsed());
      }
      return Failure.OK;
    }
  }

  private WriteResult write(
      ValidationReport report,
      List<Backend> chosen,
      String json,
      FileTreeWriter writer,
      Progress progress) {
    progress.phase("planning");
    Plan plan = Planner.plan(report.requireValid());
    progress.phase("making the files");
    List<Backend> all = new ArrayList<>(chosen);
    all.add(new TopologyJsonBackend(json));
    FileTree tree = Synthesis.render(plan, report, all, RenderContext.standard());
    progress.phase("writing " + tree.files().size() + " files");
    return (force ? writer.force() : writer).write(tree);
  }

  private void refused(ValidationReport report) {
    ReportText text = new ReportText(report, console.isColoured(program.colour(), Console.ERR));
    console.err().print(text.findings());
    console.err().println(text.verdict());
    console.err().println("Nothing was written.");
  }

  private void summary(
      ValidationReport report, Path directory, WriteResult result, String elapsed) {
    ReportText text = new ReportText(report, console.isColoured(program.colour(), Console.OUT));
    console.out().print(text.findings());
    console.out().print(text.accepted());
    console.out().println(text.verdict());
    console
        .out()
        .println(
            directory
                + ": "
                + ReportText.count(result.written(), "file")
                + " written, "
                + result.unchanged()
                + " unchanged, "
                + result.removed()
                + " removed in "
                + elapsed);
    if (result.mended()) {
      console
          .out()
          .println("An earlier run had been interrupted; what it left half done was undone.");
    }
    console.out().println("Next: read " + directory.resolve(Synthesis.README));
  }
}
