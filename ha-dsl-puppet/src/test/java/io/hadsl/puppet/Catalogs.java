package io.hadsl.puppet;

import io.hadsl.core.output.FileTree;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.value.SecretRef;
import io.hadsl.programs.Programs;
import io.hadsl.programs.Programs.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Compiles what is emitted with Puppet itself, for every node, and orders it as an agent does. */
final class Catalogs {

  private Catalogs() {}

  /**
   * Compiles all catalogs; each is then in {@code CERTNAME.json} in the folder.
   *
   * @param secrets the values of secrets, in YAML's single quotes
   */
  static Result compile(Plan plan, FileTree tree, Map<SecretRef, String> secrets, Path folder) {
    try {
      Trees.write(tree, folder);
      Path values = Files.createDirectories(folder.resolve("secrets"));
      StringBuilder yaml = new StringBuilder("---\n");
      for (SecretRef secret : plan.secrets()) {
        yaml.append("ha_dsl::secret::")
            .append(secret.key())
            .append(": '")
            .append(secrets.getOrDefault(secret, "abc"))
            .append("'\n");
      }
      Files.writeString(values.resolve("values.yaml"), yaml);
      List<String> request = new ArrayList<>();
      request.add(folder.resolve("puppet").toString());
      request.add(values.toString());
      request.add(folder.toString());
      for (NodePlan node : plan.nodes()) {
        request.add(node.node().hostName() + "=" + node.node().os().major());
      }
      return Compiler.SHARED.compile(request);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks a Ruby expression of a node's compiled catalog, a hash by reference. */
  static String ask(Path folder, String certname, String expression) {
    return Programs.run(
            folder,
            List.of(
                "ruby",
                "-rjson",
                "-e",
                "c = JSON.parse(File.read(ARGV[0])); print((" + expression + ").to_s)",
                folder.resolve(certname + ".json").toString()))
        .output();
  }
}
