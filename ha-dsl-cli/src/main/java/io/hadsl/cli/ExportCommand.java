package io.hadsl.cli;

import io.hadsl.cli.json.TopologyJsonWriter;
import io.hadsl.core.model.Topology;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints a topology as JSON. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints a topology as JSON, without checking it.",
      "Every command takes the JSON in place of the code. Its format is described by"
          + " docs/topology.schema.json."
    })
final class ExportCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Where to write it (default: standard output).")
  private @Nullable Path output;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Topology loaded = topology.load().topology();
    if (output == null) {
      TopologyJsonWriter.write(loaded, console.out());
      return Failure.OK;
    }
    try {
      Files.writeString(output, TopologyJsonWriter.text(loaded));
      return Failure.OK;
    } catch (IOException e) {
      throw Failure.usage("cannot write " + output + ": " + reason(e));
    }
  }

  private static String reason(IOException e) {
    return e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
