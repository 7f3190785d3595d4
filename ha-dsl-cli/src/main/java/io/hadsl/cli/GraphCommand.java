package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.graph.GraphText;
import io.hadsl.cli.source.Loaded;
import io.hadsl.core.validation.ValidationReport;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Draws a topology. */
@Command(
    name = "graph",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Draws a topology: nodes, services, mounts and what needs what, with findings marked.",
      "A refused topology is drawn as well. For a picture: ha-dsl graph publik | dot -Tsvg >"
          + " publik.svg"
    })
final class GraphCommand implements Callable<Integer> {

  private final Console console;

  @Mixin private TopologyArgument topology = new TopologyArgument();

  @Mixin private BackendChoice backends = new BackendChoice();

  @Mixin private RuleChoice rules = new RuleChoice();

  @Mixin private BaselineFile baseline = new BaselineFile();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "The picture's language: ${COMPLETION-CANDIDATES} (default: dot).")
  private GraphText format = GraphText.dot;

  GraphCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Loaded loaded = topology.load();
    ValidationReport report = rules.judge(loaded, backends.among(loaded.classes()));
    console.out().print(format.of(baseline.apply(report)));
    return Failure.OK;
  }
}
