package io.hadsl.cli;

import io.hadsl.cli.source.Loaded;
import io.hadsl.cli.source.TopologyLoader;
import java.io.File;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which topology a command works on. */
final class TopologyArgument {

  @Parameters(
      paramLabel = "TOPOLOGY",
      completionCandidates = ExampleNames.class,
      description =
          "An example's name (see ha-dsl list), a .java file, a .json file that ha-dsl wrote, or the"
              + " name of a class on --classpath.")
  private String name = "";

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

  /** The person's own code, as a class path: folders and jars, and the source file if it is one. */
  String code() {
    return name.endsWith(".java") ? classPath + File.pathSeparator + name : classPath;
  }

  /** What the person typed. */
  String name() {
    return name;
  }

  /** The parameters given; more may be added before it is loaded. */
  Map<String, String> parameters() {
    return parameters;
  }

  Loaded load() {
    return new TopologyLoader(classPath, parameters).load(name);
  }
}
