package io.hadsl.cli;

import io.hadsl.cli.source.Loaded;
import java.util.Map;
import picocli.CommandLine.Mixin;
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

  @Mixin private SourceOptions options = new SourceOptions();

  /** The person's own classes: folders and jars. */
  String classPath() {
    return options.classPath();
  }

  /** What the person typed. */
  String name() {
    return name;
  }

  /** The parameters given. */
  Map<String, String> parameters() {
    return options.parameters();
  }

  Loaded load() {
    Loaded loaded = options.load(name);
    Rehearsal.end();
    return loaded;
  }
}
