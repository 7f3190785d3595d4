package io.hadsl.systemd;

import io.hadsl.core.backend.RenderContext;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.output.FileTree;
import io.hadsl.core.output.GeneratedFile;
import io.hadsl.core.plan.NodePlan;
import io.hadsl.core.plan.Plan;
import io.hadsl.core.plan.PlannedProfile;
import io.hadsl.core.plan.PlannedResource;
import io.hadsl.core.plan.Provenance;
import io.hadsl.core.plan.Stage;
import io.hadsl.core.resource.Resource;
import io.hadsl.core.value.OsRelease;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Plans made by hand. */
final class Plans {

  private Plans() {}

  /** A topology "pair" whose only node, web1, has the given resources. */
  static Plan of(Resource... resources) {
    return of(t -> {}, resources);
  }

  /** The same with further elements in the topology, which may refer to the node by its id. */
  static Plan of(Consumer<TopologyBuilder> more, Resource... resources) {
    Topology topology =
        Topology.named(
            "pair",
            t -> {
              t.node("web1", "10.77.0.21", OsRelease.DEBIAN_12);
              more.accept(t);
            });
    Node node = topology.nodes().get(0);
    List<PlannedResource> planned = new ArrayList<>();
    for (Resource resource : resources) {
      planned.add(
          new PlannedResource(
              resource, new Provenance(node.id(), node.declaredAt()), List.of(), List.of(), 0));
    }
    NodePlan nodePlan =
        new NodePlan(
            node,
            "web",
            List.of(),
            List.of(new PlannedProfile("local", "Everything.", planned)),
            new TreeSet<>());
    return new Plan(
        topology, List.of(nodePlan), List.of(new Stage(0, List.of(node), "everything")));
  }

  static FileTree render(Plan plan) {
    return new SystemdBackend().render(plan, new RenderContext(false));
  }

  /** The files of web1, below a directory that stands for its root. */
  static Path unpack(Plan plan, Path root) {
    String prefix = "hosts/web1/systemd/";
    try {
      for (GeneratedFile file : render(plan).files()) {
        Path at = root.resolve(file.path().substring(prefix.length()));
        Files.createDirectories(at.getParent());
        Files.write(at, file.content());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return root;
  }
}
