package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Node;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What Puppet's compiler makes of the control repositories, for machines that are as the topology
 * asks for. Each catalog was also searched for cycles, as an agent does.
 */
final class Catalogs {

  private static final String SCRIPT = "catalogs.rb";

  private final Map<String, Map<String, String>> values = new TreeMap<>();
  private final Map<String, String> errors = new TreeMap<>();

  private Catalogs() {}

  /** A machine that asks for its catalog. */
  record Machine(Sample sample, Node node, String release, int cores, long memory) {

    static Machine asWanted(Sample sample, Node node) {
      Hardware least = node.minimum().orElseThrow();
      String release = Integer.toString(node.os().major());
      return new Machine(sample, node, release, least.cores(), least.memory().mebibytes());
    }

    Machine with(int cores, long memory) {
      return new Machine(sample, node, release, cores, memory);
    }

    Machine running(String otherRelease) {
      return new Machine(sample, node, otherRelease, cores, memory);
    }

    private String line() {
      String certname = node.hostName().value();
      return environment(sample) + " " + certname + " " + release + " " + cores + " " + memory;
    }
  }

  /** Compiles a catalog for each machine, in a folder for the work. */
  static Catalogs compile(Path folder, List<Machine> machines) throws IOException {
    Programs.require("puppet", "puppet-agent");
    for (Emitted each : Emitted.all(folder.resolve("emitted"))) {
      install(each, folder);
    }
    Files.writeString(folder.resolve("hiera.yaml"), "version: 5\n", StandardCharsets.UTF_8);
    StringBuilder nodes = new StringBuilder();
    machines.forEach(machine -> nodes.append(machine.line()).append('\n'));
    Path input = Files.writeString(folder.resolve("nodes"), nodes, StandardCharsets.UTF_8);
    Path script = folder.resolve(SCRIPT);
    try (InputStream source = Catalogs.class.getResourceAsStream(SCRIPT)) {
      Files.write(script, source.readAllBytes());
    }
    List<String> command =
        List.of("sh", "-c", "ruby \"$0\" \"$1\" <\"$2\"", script + "", folder + "", input + "");
    Ended result = Launch.of(command).in(folder).set("HOME", folder).run();
    assertEquals(0, result.status(), result.output());
    Catalogs catalogs = new Catalogs();
    result.output().lines().forEach(catalogs::read);
    return catalogs;
  }

  /** Puts a control repository in place, with secrets from a folder of this test's own. */
  private static void install(Emitted emitted, Path folder) throws IOException {
    String environment = environment(emitted.sample());
    Path secrets = Files.createDirectories(folder.resolve("secrets").resolve(environment));
    StringBuilder yaml = new StringBuilder();
    for (SecretRef secret : emitted.sample().plan().secrets()) {
      yaml.append("ha_dsl::secret::").append(secret.key()).append(": ");
      yaml.append("value-of-").append(secret.key()).append('\n');
    }
    Files.writeString(secrets.resolve("generated.yaml"), yaml, StandardCharsets.UTF_8);
    for (GeneratedFile file : emitted.tree().files()) {
      if (file.path().startsWith("puppet/")) {
        Path path = folder.resolve(environment).resolve(file.path().substring(7));
        Files.createDirectories(path.getParent());
        String text = Emitted.text(file).replace("/etc/ha-dsl-secrets/hiera", secrets.toString());
        Files.writeString(path, text, StandardCharsets.UTF_8);
      }
    }
  }

  /** Puppet takes no dashes in names of environments. */
  private static String environment(Sample sample) {
    return sample.name().toLowerCase(Locale.ROOT);
  }

  private void read(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 6) {
      // Not of the table: a warning of Puppet's.
      errors.merge("puppet", line, (before, more) -> before + "\n" + more);
    } else if (cells[2].equals("error")) {
      errors.merge(cells[0] + "/" + cells[1], cells[5], (before, more) -> before + "\n" + more);
    } else {
      String resource = cells[0] + "/" + cells[1] + " " + cells[2] + "[" + cells[3] + "]";
      values.computeIfAbsent(resource, name -> new TreeMap<>()).put(cells[4], cells[5]);
    }
  }

  /** What could not be compiled or was warned of, by environment and node. */
  Map<String, String> errors() {
    return errors;
  }

  /**
   * The parameters of a node's resource, such as {@code User[combo]}; none if it has not got it.
   */
  Map<String, String> resource(Sample sample, Node node, String reference) {
    String certname = node.hostName().value();
    return values.getOrDefault(environment(sample) + "/" + certname + " " + reference, Map.of());
  }

  /** The value of a parameter of each of a node's resources of a type that has it, by title. */
  Map<String, String> values(Sample sample, Node node, String type, String parameter) {
    String start = environment(sample) + "/" + node.hostName().value() + " " + type + "[";
    Map<String, String> found = new TreeMap<>();
    values.forEach(
        (resource, parameters) -> {
          String value = parameters.get(parameter);
          if (resource.startsWith(start) && value != null) {
            found.put(resource.substring(start.length(), resource.length() - 1), value);
          }
        });
    return found;
  }
}
