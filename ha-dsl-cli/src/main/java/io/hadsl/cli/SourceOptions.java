package io.hadsl.cli;

import io.hadsl.cli.source.Loaded;
import io.hadsl.cli.source.TopologyLoader;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a topology is loaded with, beside its name. */
final class SourceOptions {

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "Sets a parameter that the topology asks for; may be given several times.")
  private Map<String, String> parameters = new LinkedHashMap<>();

  @Option(
      names = {"-c", "--classpath"},
      paramLabel = "PATH",
      description =
          "Folders and jars of your own classes: topologies, components, backends and rules.")
  private String classPath = "";

  /** The parameters given; more may be added before a topology is loaded. */
  Map<String, String> parameters() {
    return parameters;
  }

  /** The person's own classes: folders and jars. */
  String classPath() {
    return classPath;
  }

  Loaded load(String name) {
    return new TopologyLoader(classPath, parameters).load(name);
  }
}
