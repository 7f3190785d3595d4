package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.source.TopologyLoader;
import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.Backends;
import io.hadsl.core.value.ExtensionException;
import io.hadsl.examples.Example;
import io.hadsl.examples.Examples;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says what there is to choose from. */
@Command(
    name = "list",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the examples with their parameters, and the backends.")
final class ListCommand implements Callable<Integer> {

  private final Console console;

  @Option(
      names = {"-c", "--classpath"},
      paramLabel = "PATH",
      description = "Also list the topologies and backends in folders and jars of your own.")
  private String classPath = "";

  ListCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    StringBuilder text = new StringBuilder("Examples (ha-dsl synth NAME --param PARAMETER=...):\n");
    for (Example example : Examples.all()) {
      row(text, "  ", 12, example.name(), example.summary());
      for (Map.Entry<String, String> parameter : example.parameters().entrySet()) {
        row(text, "      ", 16, parameter.getKey() + "=...", parameter.getValue());
      }
    }
    TopologyLoader loader = new TopologyLoader(classPath, Map.of());
    List<String> own = loader.topologies();
    if (!own.isEmpty()) {
      text.append("\nYour topologies (ha-dsl synth NAME --classpath ").append(classPath);
      text.append("):\n");
      own.forEach(name -> text.append("  ").append(name).append('\n'));
    }
    text.append("\nBackends (--backend NAME,...; all of them if none is named):\n");
    for (Backend backend : Backends.installedIn(loader.classes()).all()) {
      String summary =
          ExtensionException.given(backend.summary(), backend, "summary()", "an empty text");
      row(text, "  ", 12, backend.id(), summary);
    }
    console.out().print(text);
    return Failure.OK;
  }

  private static void row(StringBuilder text, String indent, int width, String name, String says) {
    text.append(indent).append(name);
    for (int i = name.length(); i < width; i++) {
      text.append(' ');
    }
    text.append("  ").append(says).append('\n');
  }
}
