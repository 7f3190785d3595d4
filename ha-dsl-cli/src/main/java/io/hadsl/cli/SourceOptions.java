package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import io.hadsl.cli.source.Loaded;
import io.hadsl.cli.source.TopologyLoader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Option;

/** What a topology is loaded with, beside its name. */
final class SourceOptions {

  @Option(
      names = {"-p", "--param"},
      paramLabel = "NAME=VALUE",
      description = "Sets a parameter that the topology asks for; may be given several times.")
  private List<String> parameters = new ArrayList<>();

  @Option(
      names = {"-c", "--classpath"},
      paramLabel = "PATH",
      description =
          "Folders and jars of your own classes: topologies, components, backends and rules.")
  private String classPath = "";

  /** The parameters given, each once: the last of two would silently win. */
  Map<String, String> parameters() {
    Map<String, String> byName = new LinkedHashMap<>();
    for (String each : parameters) {
      int end = each.indexOf('=');
      if (end < 1) {
        throw Failure.usage("--param " + each + " is not allowed: use name=value");
      }
      String name = each.substring(0, end);
      String before = byName.putIfAbsent(name, each.substring(end + 1));
      if (before != null) {
        throw Failure.usage(
            "--param " + name + " is given twice, as \"" + before + "\" and in \"" + each + "\"");
      }
    }
    return byName;
  }

  /** The person's own classes: folders and jars. */
  String classPath() {
    return classPath;
  }

  /** Finds those classes, and the program's own. */
  ClassLoader classes() {
    return new TopologyLoader(classPath, parameters()).classes();
  }

  Loaded load(String name) {
    return new TopologyLoader(classPath, parameters()).load(name);
  }
}
