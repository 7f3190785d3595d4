package io.hadsl.core.validation.identity;

import io.hadsl.core.fact.MachineId;
import io.hadsl.core.fact.MadeFromImage;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every machine is itself. */
final class MachineIdUnique extends AbstractRule {

  MachineIdUnique() {
    super(
        "machine-id-unique",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No two nodes have the same machine id");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<String, List<Node>> byId = new LinkedHashMap<>();
    Map<String, List<Node>> byImage = new LinkedHashMap<>();
    for (Node node : index.topology().nodes()) {
      add(node, byId, byImage);
    }
    byId.forEach((id, nodes) -> report(nodes, "machine id", id, MachineId.class, out));
    byImage.forEach(
        (image, nodes) -> report(nodes, "machine id of image", image, MadeFromImage.class, out));
  }

  private static void add(
      Node node, Map<String, List<Node>> byId, Map<String, List<Node>> byImage) {
    List<Stated<MachineId>> ids = StatedOf.kind(node.facts(), MachineId.class);
    ids.forEach(id -> add(byId, id.fact().value(), node));
    if (ids.isEmpty()) {
      for (Stated<MadeFromImage> image : StatedOf.kind(node.facts(), MadeFromImage.class)) {
        if (image.fact().machineId() == MadeFromImage.Identity.KEPT) {
          add(byImage, image.fact().image(), node);
        }
      }
    }
  }

  private static void add(Map<String, List<Node>> map, String key, Node node) {
    map.computeIfAbsent(key, each -> new ArrayList<>(1)).add(node);
  }

  private static void report(
      List<Node> nodes, String what, String value, Class<? extends StatedFact> kind, Findings out) {
    if (nodes.size() < 2) {
      return;
    }
    List<ElementId> ids = nodes.stream().map(Node::id).toList();
    Findings.Sentence finding =
        out.about(nodes.get(1))
            .on(ids)
            .says(
                Places.names(ids)
                    + " have one "
                    + what
                    + ": what is kept apart by machine, such as queues and journals on a share, is"
                    + " not, and jobs run twice");
    // The copies first: the machine that was there before keeps its identity.
    for (int i = 1; i <= nodes.size(); i++) {
      Node node = nodes.get(i % nodes.size());
      finding.because(
          node.name() + "." + what, value, StatedOf.kind(node.facts(), kind).get(0).declaredAt());
    }
    finding.fix(
        "on each copy, remove /etc/machine-id and run systemd-machine-id-setup; ship the image"
            + " with an empty file");
  }
}
