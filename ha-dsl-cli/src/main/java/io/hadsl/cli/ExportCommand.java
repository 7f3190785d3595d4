package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.model.Topology;
import io.hadsl.export.ExportException;
import io.hadsl.export.JavaExport;
import io.hadsl.export.json.TopologyJsonWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a topology as JSON or as Java. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints a topology as JSON, or as Java source, without checking it.",
      "Every command takes the JSON in place of the code. Its format is described by"
          + " docs/topology.schema.json."
    })
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Option(
      names = "--java",
      description =
          "Java source, as a person would write it, that gives the same topology; the class is named"
              + " after FILE, or after the topology.")
  private boolean java;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it (default: standard output).")
  private @Nullable Path output;

  @Option(
      names = {"-f", "--force"},
      description = "Also overwrite a file that holds something else.")
  private boolean force;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Loaded loaded = topology.load();
    String text = java ? source(loaded) : TopologyJsonWriter.text(loaded.topology());
    if (output == null) {
      console.out().print(text);
      return Failure.OK;
    }
    if (!force && isAnothers(output)) {
      throw Failure.usage(
          output + " is there and holds something else: write elsewhere, or say --force");
    }
    OneFile.write(output, text);
    return Failure.OK;
  }

  /** Java may have been written by hand; JSON is ours unless it is no topology. */
  private boolean isAnothers(Path file) {
    try {
      return Files.exists(file) && (java || !TopologyJsonWriter.isOurs(Files.readString(file)));
    } catch (IOException e) {
      return true; // not text, so not ours
    }
  }

  private String source(Loaded loaded) {
    Topology written = loaded.topology();
    String className = JavaExport.className(written);
    if (output != null) {
      String file = String.valueOf(output.getFileName());
      className = file.endsWith(".java") ? file.substring(0, file.length() - 5) : className;
    }
    try {
      return JavaExport.source(written, className, loaded.classes());
    } catch (ExportException | IllegalArgumentException e) {
      throw Failure.usage(String.valueOf(e.getMessage()));
    }
  }
}
