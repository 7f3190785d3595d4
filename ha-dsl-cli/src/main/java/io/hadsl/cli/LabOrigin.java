package io.hadsl.cli;

import io.hadsl.cli.source.Loaded;
import io.hadsl.cli.source.TopologyLoader;
import io.hadsl.core.model.Topology;
import io.hadsl.export.json.TopologyJsonWriter;
import io.hadsl.lab.LabLog;
import io.hadsl.lab.LabTopology;
import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.image.Cache;
import io.hadsl.lab.machine.LabHome;
import io.hadsl.lab.machine.Machines;
import java.io.File;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code lab up} was given, kept with the lab, so that nobody has to say it again.
 *
 * @param topology an example's name, a class's, or the absolute path of a file
 * @param classPath the person's own classes, in absolute paths
 * @param parameters what the topology was made with
 */
record LabOrigin(String topology, String classPath, Map<String, String> parameters) {

  private static final String TOPOLOGY = "topology";
  private static final String CLASS_PATH = "classpath";
  private static final String PARAMETER = "param.";

  /** The same from wherever it is asked for. */
  static LabOrigin of(TopologyArgument given) {
    String paths =
        Stream.of(given.classPath().split(File.pathSeparator, -1))
            .map(each -> each.isEmpty() ? each : absolute(each))
            .collect(Collectors.joining(File.pathSeparator));
    return new LabOrigin(named(given.name()), paths, Map.copyOf(given.parameters()));
  }

  private static String named(String topology) {
    return topology.endsWith(".java") || topology.endsWith(".json") ? absolute(topology) : topology;
  }

  private static String absolute(String path) {
    return Path.of(path).toAbsolutePath().normalize().toString();
  }

  /** Writes it down, beside the topology that it led to. */
  void keep(Machines machines, Topology built) {
    Properties all = new Properties();
    all.setProperty(TOPOLOGY, topology);
    all.setProperty(CLASS_PATH, classPath);
    parameters.forEach((name, value) -> all.setProperty(PARAMETER + name, value));
    StringWriter text = new StringWriter();
    try {
      all.store(text, null);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    Folders.write(file(machines), text.toString());
    Folders.write(json(machines), TopologyJsonWriter.text(built));
  }

  /**
   * Finds the lab that a person means.
   *
   * @param name a lab's name, or what it was brought up from
   */
  static Machines find(LabHome home, String name) {
    if (!home.labs().contains(name)) {
      for (String lab : home.labs()) {
        Machines machines = Machines.open(home, lab);
        if (Files.exists(file(machines)) && read(machines).topology().equals(named(name))) {
          return machines;
        }
      }
    }
    return Machines.open(home, name);
  }

  /** Makes the topology again that a lab was brought up from; refuses one that has changed. */
  static Topology again(Machines machines, LabLog log) {
    LabOrigin origin = read(machines);
    Loaded loaded =
        new TopologyLoader(origin.classPath(), origin.parameters()).load(origin.topology());
    Topology there =
        LabTopology.of(loaded.topology(), origin.parameters(), Cache.usual(), log).topology();
    if (!TopologyJsonWriter.text(there).equals(Folders.read(json(machines)))) {
      throw new LabException(
          origin.topology()
              + " has changed since lab "
              + machines.id()
              + " was brought up from it. Bring it up again: ha-dsl lab down "
              + machines.id());
    }
    return there;
  }

  private static LabOrigin read(Machines machines) {
    Properties all = new Properties();
    try (Reader text = Files.newBufferedReader(file(machines))) {
      all.load(text);
    } catch (IOException e) {
      throw new LabException("cannot read what lab " + machines.id() + " was made from: " + e, e);
    }
    Map<String, String> parameters = new TreeMap<>();
    for (String name : all.stringPropertyNames()) {
      if (name.startsWith(PARAMETER)) {
        parameters.put(name.substring(PARAMETER.length()), all.getProperty(name, ""));
      }
    }
    return new LabOrigin(
        all.getProperty(TOPOLOGY, ""), all.getProperty(CLASS_PATH, ""), parameters);
  }

  private static Path file(Machines machines) {
    return machines.folder().resolve("origin.properties");
  }

  private static Path json(Machines machines) {
    return machines.folder().resolve("topology.json");
  }
}
