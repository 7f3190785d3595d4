package io.hadsl.core.validation.integrity;

import io.hadsl.core.model.Node;
import io.hadsl.core.rule.Findings;
import java.util.List;

/** Each node has a host name of its own. */
final class HostNameUnique extends NodeValueUnique {

  HostNameUnique() {
    super("hostname-unique", "No two nodes have the same host name");
  }

  @Override
  String valueOf(Node node) {
    return node.hostName().value();
  }

  @Override
  void report(Node other, Node node, Findings out) {
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
