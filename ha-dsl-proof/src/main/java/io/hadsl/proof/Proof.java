package io.hadsl.proof;

import io.hadsl.core.output.OutputException;
import io.hadsl.core.plan.Plan;
import io.hadsl.proof.catalog.CatalogCompiler;
import io.hadsl.proof.catalog.Catalogs;
import io.hadsl.proof.reader.ListedFiles;
import io.hadsl.proof.reader.Material;
import io.hadsl.proof.reader.Readers;
import io.hadsl.proof.report.Complaint;
import io.hadsl.proof.report.ProofReport;
import io.hadsl.proof.report.ReaderReport;
import io.hadsl.proof.tree.EmittedFile;
import io.hadsl.proof.tree.EmittedTree;
import io.hadsl.proof.tree.SourceLines;
import io.hadsl.proof.witness.Witnesses;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Hands the files of an output directory to the programs that read them, and asks of the compiled
 * catalogs what must hold between nodes. Nothing outside a temporary folder is written, no service
 * is started, and nothing of this machine is changed.
 *
 * <pre>{@code
 * ProofReport report = Proof.of(Path.of("out/nextcloud")).run();
 * }</pre>
 */
public final class Proof {

  private final Path directory;
  private final SourceLines lines;
  private final Consumer<String> progress;

  private Proof(Path directory, SourceLines lines, Consumer<String> progress) {
    this.directory = directory;
    this.lines = lines;
    this.progress = progress;
  }

  /**
   * A proof of an output directory.
   *
   * @param directory what {@code ha-dsl synth} wrote
   * @return it, not yet run
   */
  public static Proof of(Path directory) {
    return new Proof(directory, SourceLines.NONE, phase -> {});
  }

  /**
   * The same with the plan from which the directory was made: complaints then name the line of code
   * behind each resource, and not only behind each file.
   *
   * @param plan the plan
   * @return a proof
   */
  public Proof madeFrom(Plan plan) {
    return new Proof(directory, SourceLines.of(plan), progress);
  }

  /**
   * The same, telling what it does.
   *
   * @param listener is told each phase, such as {@code compiling 6 catalogs}
   * @return a proof
   */
  public Proof telling(Consumer<String> listener) {
    return new Proof(directory, lines, listener);
  }

  /**
   * Runs everything that is installed.
   *
   * @return what was read, accepted and complained of
   * @throws OutputException if ha-dsl did not write the directory
   */
  public ProofReport run() {
    EmittedTree tree = EmittedTree.read(directory);
    try (TemporaryFolder scratch = TemporaryFolder.of("proof");
        Crew crew = new Crew()) {
      return run(tree, scratch.path(), crew);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ProofReport run(EmittedTree tree, Path scratch, Crew crew) throws IOException {
    long start = System.nanoTime();
    List<Complaint> complaints = new ArrayList<>(ListedFiles.check(tree.files()));
    List<String> paths = tree.files().stream().map(EmittedFile::path).toList();
    if (complaints.stream()
        .anyMatch(each -> !Files.exists(directory.resolve(each.place().file())))) {
      // Without all of its files nothing can be said of the rest.
      return new ProofReport(paths, List.of(), List.of(), complaints, millisecondsSince(start));
    }
    Material material = Material.of(tree, scratch);
    CatalogCompiler compiler = new CatalogCompiler(tree, lines);
    progress.accept("compiling " + compiler.nodes().size() + " catalogs, reading files");
    Compilation compilation =
        new Compilation(compiler, Files.createDirectory(scratch.resolve("p")));
    crew.start(compilation);
    Readers.ofFiles().forEach(reader -> crew.read(reader, material));
    Catalogs catalogs = compilation.await();
    complaints.addAll(catalogs.complaints());
    progress.accept("reading what " + catalogs.all().size() + " nodes will have");
    Material compiled = material.with(catalogs);
    Readers.ofNodes().forEach(reader -> crew.read(reader, compiled));
    Witnesses.over(compiled).forEach(reader -> crew.read(reader, compiled));
    List<ReaderReport> reports = new ArrayList<>();
    reports.add(compilation.report());
    reports.addAll(crew.await(complaints));
    for (int i = 0; i < complaints.size(); i++) {
      complaints.set(i, tree.better(complaints.get(i), lines));
    }
    return new ProofReport(paths, compiler.nodes(), reports, complaints, millisecondsSince(start));
  }

  static long millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1_000_000L;
  }
}
