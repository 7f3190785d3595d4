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

/** Each node has a host name of its own. */
final class HostNameUnique extends AbstractRule {

  HostNameUnique() {
    super(
        "hostname-unique", Severity.ERROR, Wave.INTEGRITY, "No two nodes have the same host name");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<String, Node> owners = new HashMap<>();
    for (Node node : index.topology().nodes()) {
      Node other = owners.putIfAbsent(node.hostName().value(), node);
      if (other != null && !other.id().equals(node.id())) {
        report(other, node, out);
      }
    }
  }

  private static void report(Node other, Node node, Findings out) {
    out.about(node)
        .on(List.of(other.id(), node.id()))
        .says(
            "two nodes have the host name "
                + node.hostName()
                + ": the second gets no certificate, and conditions on the host name hold on"
                + " both")
        .because(node.name() + ".hostName", node.hostName(), node.declaredAt())
        .because(other.name() + ".hostName", other.hostName(), other.declaredAt())
        .fix("give each node its own full name with .hostName(...)");
  }
}
