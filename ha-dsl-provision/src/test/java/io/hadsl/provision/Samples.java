package io.hadsl.provision;

import io.hadsl.core.backend.Backend;
import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.Stage;
import io.hadsl.core.value.DataSize;
import io.hadsl.core.value.Hardware;
import io.hadsl.core.value.OsRelease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Plans of empty nodes, which is all that machines depend on. */
final class Samples {

  private Samples() {}

  static Plan plan(String name, Consumer<TopologyBuilder> body) {
    Topology topology = Topology.named(name, body);
    List<NodePlan> nodes =
        topology.nodes().stream()
            .map(node -> new NodePlan(node, "any", List.of(), List.of(), new TreeSet<>()))
            .toList();
    return new Plan(topology, nodes, List.of(new Stage(0, topology.nodes(), "everything")));
  }

  /** Two web hosts of different size and release. */
  static Plan pair() {
    return plan(
        "pair",
        t -> {
          t.node(
              "web1",
              "10.77.0.21",
              OsRelease.DEBIAN_10,
              n ->
                  n.hostName("web1.example.org")
                      .minimum(Hardware.of(8, DataSize.gib(32), DataSize.gib(100))));
          t.node("web2", "10.77.0.22", OsRelease.DEBIAN_12);
        });
  }

  /** An application, and the Puppet server declared after it. */
  static Plan withPuppet() {
    return plan(
        "cloud",
        t -> {
          t.node("app", "10.77.0.11", OsRelease.DEBIAN_12);
          Node control = t.node("control", "10.77.0.10", OsRelease.DEBIAN_12);
          t.service("puppet", new Plain("puppet-server"), s -> s.on(control).single());
        });
  }

  /** Nodes at a provider, far from each other. */
  static Plan apart() {
    return plan(
        "apart",
        t -> {
          t.node("paris", "51.38.1.2", OsRelease.DEBIAN_12);
          t.node("berlin", "145.239.3.4", OsRelease.DEBIAN_12);
        });
  }

  static Plan many(int count) {
    return plan(
        "many",
        t -> {
          for (int i = 0; i < count; i++) {
            t.node(
                "n" + i,
                "10." + i / 62500 + "." + i / 250 % 250 + "." + (i % 250 + 2),
                OsRelease.DEBIAN_12);
          }
        });
  }

  static FileTree render(Backend backend, Plan plan) {
    return backend.render(plan, new RenderContext(false));
  }

  static String text(FileTree tree, String path) {
    return new String(
        tree.get(path).orElseThrow(() -> new AssertionError(path + " is not in " + tree)).content(),
        StandardCharsets.UTF_8);
  }

  static void write(FileTree tree, Path directory) {
    try {
      for (GeneratedFile file : tree.files()) {
        Path at = directory.resolve(file.path());
        Files.createDirectories(at.getParent());
        Files.write(at, file.content());
        at.toFile().setExecutable((file.mode() & 0100) != 0);
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
