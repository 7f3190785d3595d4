package cases;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Rule;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** Nodes are named after their place. */
public final class NodesNamedAfterPlace implements Rule {
  @Override
  public String id() {
    return "nodes-named-after-place";
  }

  @Override
  public Severity severity() {
    return Severity.ADVICE;
  }

  @Override
  public Wave wave() {
    return Wave.AVAILABILITY;
  }

  @Override
  public String summary() {
    return "The name of a node begins with its zone's";
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Node node : index.topology().nodes()) {
      if (node.zone().isPresent() && !node.name().startsWith(node.zone().get().name())) {
        out.about(node)
            .on(List.of(node.id()))
            .says("`" + node.name() + "` does not tell where it stands")
            .because(node.name() + ".zone", node.zone().get().name(), node.declaredAt())
            .fix("call it " + node.zone().get().name() + "-" + node.name());
      }
    }
  }
}
