package io.hadsl.provision;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/**
 * Machines on one computer stand in one local network. The files are written all the same, because
 * a topology of real servers has no use for them; they say the same when they are run.
 */
final class MachinesShareANetwork extends AbstractRule {

  MachinesShareANetwork() {
    super(
        "machines-share-a-network",
        Severity.ADVICE,
        Wave.BACKEND,
        "For machines on one computer, the addresses of all nodes lie in one private network");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    List<Node> nodes = index.topology().nodes();
    if (!nodes.isEmpty() && Network.covering(nodes) instanceof Network.None none) {
      Node first = nodes.get(0);
      out.about(first)
          .says("the Vagrantfile and the LXC scripts will not work: " + none.reason())
          .because(first.name() + ".address", first.address().value(), first.declaredAt())
          .fix("for a trial on one computer, give the nodes addresses of one private network");
    }
  }
}
