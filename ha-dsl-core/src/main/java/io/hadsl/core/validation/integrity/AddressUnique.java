package io.hadsl.core.validation.integrity;

import io.hadsl.core.model.Node;
import io.hadsl.core.rule.Findings;
import java.util.List;

/** Each node has an address of its own. */
final class AddressUnique extends NodeValueUnique {

  AddressUnique() {
    super("address-unique", "No two nodes have the same address");
  }

  @Override
  String valueOf(Node node) {
    return node.address().value();
  }

  @Override
  void report(Node other, Node node, Findings out) {
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
