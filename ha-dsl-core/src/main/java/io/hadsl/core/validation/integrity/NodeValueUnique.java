package io.hadsl.core.validation.integrity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.HashMap;
import java.util.Map;

/** A rule by which each node has a value of its own. */
abstract class NodeValueUnique extends AbstractRule {

  NodeValueUnique(String id, String summary) {
    super(id, Severity.ERROR, Wave.INTEGRITY, summary);
  }

  abstract String valueOf(Node node);

  /** Tells of a node that has the value of one that was declared before. */
  abstract void report(Node other, Node node, Findings out);

  @Override
  public final void check(TopologyIndex index, Findings out) {
    Map<String, Node> owners = new HashMap<>();
    for (Node node : index.topology().nodes()) {
      Node other = owners.putIfAbsent(valueOf(node), node);
      if (other != null && !other.id().equals(node.id())) {
        report(other, node, out);
      }
    }
  }
}
