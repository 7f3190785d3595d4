package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Each node has an address of its own. */
final class AddressUnique extends AbstractRule {

  AddressUnique() {
    super("address-unique", Severity.ERROR, Wave.INTEGRITY, "No two nodes have the same address");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<String, Node> owners = new HashMap<>();
    for (Node node : index.topology().nodes()) {
      Node other = owners.putIfAbsent(node.address().value(), node);
      if (other != null && !other.id().equals(node.id())) {
        report(other, node, out);
      }
    }
  }

  private static void report(Node other, Node node, Findings out) {
    out.about(node)
        .on(List.of(other.id(), node.id()))
        .says(
            "two nodes have the address "
                + node.address()
                + ": what is meant for one reaches the other")
        .because(node.name() + ".address", node.address(), node.declaredAt())
        .because(other.name() + ".address", other.address(), other.declaredAt())
        .fix("give each node the address that its peers reach it by");
  }
}
