package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.LogsTo;
import io.hadsl.core.fact.Stated;
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
import java.util.List;

/** What a lost node had to say is kept. */
final class LogOffNode extends AbstractRule {

  LogOffNode() {
    super(
        "log-off-node",
        Severity.ADVICE,
        Wave.AVAILABILITY,
        "Where some nodes send their logs away, all do, and not to themselves");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    List<Node> silent = new ArrayList<>();
    List<Stated<LogsTo>> sent = new ArrayList<>();
    for (Node node : index.topology().nodes()) {
      collect(node, silent, sent);
    }
    silent.removeIf(node -> sent.stream().limit(1).anyMatch(each -> keeps(each, node)));
    if (sent.isEmpty()) {
      silent.forEach(
          node ->
              out.unknown(node, "where its logs go", "state it with n.states(new LogsTo(...))"));
    } else if (!silent.isEmpty()) {
      report(silent, out);
    }
  }

  private static void collect(Node node, List<Node> silent, List<Stated<LogsTo>> sent) {
    List<Stated<LogsTo>> stated = StatedOf.kind(node.facts(), LogsTo.class);
    sent.addAll(stated);
    // What others send to a node, it keeps for itself as well.
    if (stated.isEmpty() || stated.get(0).fact().to().equals(node.id())) {
      silent.add(node);
    }
  }

  private static boolean keeps(Stated<LogsTo> each, Node node) {
    return each.fact().to().equals(node.id());
  }

  private static void report(List<Node> silent, Findings out) {
    List<ElementId> ids = silent.stream().map(Node::id).toList();
    Findings.Sentence finding =
        out.about(silent.get(0))
            .on(ids)
            .says(
                "the logs of "
                    + Places.names(ids)
                    + " stay there: what a node says last is lost with it");
    for (Node node : silent) {
      finding.because(node.name() + ".logsTo", "not stated", node.declaredAt());
    }
    finding.fix("send them to another machine, and state it with n.states(new LogsTo(...))");
  }
}
