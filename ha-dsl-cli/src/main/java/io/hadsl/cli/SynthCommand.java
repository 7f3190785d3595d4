package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.report.ReportText;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.backend.Synthesis;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.FileTreeWriter;
import io.hadsl.core.output.LastWrite;
import io.hadsl.core.output.RunRecord;
import io.hadsl.core.output.WriteResult;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.plan.Planner;
import io.hadsl.core.validation.ValidationReport;
import io.hadsl.export.json.TopologyJsonBackend;
import java.nio.file.Files;
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

  /** So many that their checksums take longer than to load the library that is fast at them. */
  private static final int MANY_NODES = 400;

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

  @Mixin private BaselineChoice baseline = new BaselineChoice();

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
    checkOutput();
    try (Progress progress = new Progress(console.err(), program.isQuiet())) {
      progress.phase("reading the topology");
      Optional<Destination> known = Optional.ofNullable(output).map(Destination::at);
      Loaded loaded = topology.load();
      Destination to =
          known.orElseGet(() -> Destination.at(Path.of("out", loaded.topology().name())));
      progress.phase("checking it");
      List<Backend> chosen = backends.among(loaded.classes());
      Later<ValidationReport> report =
          new Later<>(() -> baseline.apply(rules.judge(loaded, chosen), rules.names(), console));
      Optional<String> all = baseline.isGiven() ? Optional.empty() : rules.grounds(loaded, chosen);
      String grounds = all.orElseGet(() -> said(report.get()));
      Later<String> key =
          new Later<>(
              () -> RunKey.of(loaded, topology.classPath(), chosen, grounds + isColoured()));
      if (to.mayBeWritten()) {
        key.begin();
      }
      Optional<LastWrite> same =
          to.lastWrite().get().filter(last -> last.run().key().equals(key.get()));
      if (same.isPresent()) {
        WriteResult nothing = new WriteResult(0, same.get().files(), 0, false);
        summary(same.get().run().said(), to, nothing, progress);
        return Failure.OK;
      }
      return WorkPool.run(
          () -> {
            Run run = new Run(key, said(report.get()));
            return synthesise(report.get(), chosen, to, run, progress);
          });
    }
  }

  private void checkOutput() {
    if (output != null && output.toString().isEmpty()) {
      throw Failure.usage("--output names no directory: write . for the current one");
    }
    if (output != null && output.toAbsolutePath().normalize().getParent() == null) {
      throw Failure.usage("--output " + output + " is the root of all files: name a directory");
    }
  }

  private int synthesise(
      ValidationReport report, List<Backend> chosen, Destination to, Run run, Progress progress) {
    if (report.hasErrors()) {
      return refused(report);
    }
    try {
      WriteResult result = write(report, chosen, to.writer(), run, progress);
      summary(run.said(), to, result, progress);
      return Failure.OK;
    } catch (PlanException e) {
      return refused(report.with(e.finding()));
    }
  }

  private WriteResult write(
      ValidationReport report,
      List<Backend> chosen,
      FileTreeWriter writer,
      Run run,
      Progress progress) {
    progress.phase("planning");
    Plan plan = Planner.plan(report.requireValid());
    if (plan.nodes().size() >= MANY_NODES) {
      Later.begun(SystemDigest::prefer);
    }
    run.key().begin();
    progress.phase("making the files");
    List<Backend> all = new ArrayList<>(chosen);
    all.add(new TopologyJsonBackend());
    FileTree tree = Synthesis.render(plan, report, all, RenderContext.standard());
    progress.phase("writing " + tree.files().size() + " files");
    FileTreeWriter remembering = writer.remembering(run.record());
    return (force ? remembering.force() : remembering).write(tree);
  }

  private int refused(ValidationReport report) {
    console.refuse(report, program.colour(), "Nothing was written.");
    return Failure.FINDINGS;
  }

  private String said(ValidationReport report) {
    ReportText text = new ReportText(report, isColoured());
    return text.findings() + text.accepted() + text.verdict();
  }

  private boolean isColoured() {
    return console.isColoured(program.colour(), Console.OUT);
  }

  private void summary(String said, Destination to, WriteResult result, Progress progress) {
    if (program.isQuiet()) {
      return;
    }
    console.out().println(said);
    console
        .out()
        .println(
            to.directory()
                + ": "
                + ReportText.count(result.written(), "file")
                + " written, "
                + result.unchanged()
                + " unchanged, "
                + result.removed()
                + " removed in "
                + progress.elapsed());
    if (result.mended()) {
      console
          .out()
          .println("An earlier run had been interrupted; what it left half done was undone.");
    }
    console.out().println("Next: read " + to.directory().resolve(Synthesis.README));
  }

  /**
   * What to leave for the next run.
   *
   * @param key is not worked out before it is needed: that takes as long as to build the topology
   */
  private record Run(Later<String> key, String said) {

    RunRecord record() {
      return new RunRecord(key.get(), said);
    }
  }

  /** Where to write; what the run before left there is looked up while other work is done. */
  private record Destination(
      Path directory, FileTreeWriter writer, Later<Optional<LastWrite>> lastWrite) {

    static Destination at(Path directory) {
      FileTreeWriter writer = FileTreeWriter.to(directory);
      return new Destination(directory, writer, Later.begun(writer::untouched));
    }

    /** Whether it can be that a run before wrote there. */
    boolean mayBeWritten() {
      return Files.exists(directory);
    }
  }
}
