package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.LogsTo;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** One node keeps its logs to itself. */
public final class LogOffNodeCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node logs = t.node("logs", "10.77.0.51", DEBIAN_12);
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(new LogsTo(logs.id())));
    t.node("web2", "10.77.0.22", DEBIAN_12);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node logs = t.node("logs", "10.77.0.51", DEBIAN_12);
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(new LogsTo(logs.id())));
    t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(new LogsTo(logs.id())));
  }
}
