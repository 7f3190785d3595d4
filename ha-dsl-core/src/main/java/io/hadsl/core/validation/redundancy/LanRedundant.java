package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.Uplinks;
import io.hadsl.core.knowledge.StatedOf;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.CommonLoss;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A switch is a failure domain as well. */
final class LanRedundant extends AbstractRule {

  LanRedundant() {
    super(
        "lan-redundant",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "No switch carries all instances of a service that has several");
  }

  /** The switch without which a node is off the network. */
  private static Optional<String> onlySwitch(Node node) {
    for (Stated<Uplinks> each : StatedOf.kind(node.facts(), Uplinks.class)) {
      Set<String> different = Set.copyOf(new HashSet<>(each.fact().switches()));
      if (different.size() == 1) {
        return Optional.of(different.iterator().next());
      }
    }
    return Optional.empty();
  }

  private static DeclaredAt line(Node node) {
    List<Stated<Uplinks>> stated = StatedOf.kind(node.facts(), Uplinks.class);
    return stated.isEmpty() ? node.declaredAt() : stated.get(0).declaredAt();
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    CommonLoss.of(index, LanRedundant::onlySwitch)
        .forEach((name, stopped) -> report(name, stopped, out));
  }

  private static void report(String name, List<CommonLoss.Stopped> stopped, Findings out) {
    Map<ElementId, Node> nodes = CommonLoss.nodes(stopped);
    Findings.Sentence finding =
        out.about(stopped.get(0).service())
            .on(nodes.keySet())
            .says(
                "switch `"
                    + name
                    + "` is the only way to "
                    + Places.names(nodes.keySet())
                    + ": losing it stops "
                    + CommonLoss.names(stopped));
    for (Node node : nodes.values()) {
      finding.because(node.name() + ".uplinks", name, line(node));
    }
    finding.fix("plug the nodes into two switches, or different nodes into different ones");
  }
}
