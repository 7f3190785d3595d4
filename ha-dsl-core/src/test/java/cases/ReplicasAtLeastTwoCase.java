package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Redundant in name only. */
public final class ReplicasAtLeastTwoCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    t.service("web", app("nginx"), s -> s.on(web1).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.12", DEBIAN_12);
    t.service("web", app("nginx"), s -> s.on(web1, web2).activeActive());
  }
}
