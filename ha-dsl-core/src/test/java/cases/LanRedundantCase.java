package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Uplinks;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** One switch carries both. */
public final class LanRedundantCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(Uplinks.to("sw1")));
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(Uplinks.to("sw1")));
    t.service("web", app("nginx"), s -> s.on(web1, web2).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(Uplinks.to("sw1", "sw2")));
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(Uplinks.to("sw1")));
    t.service("web", app("nginx"), s -> s.on(web1, web2).activeActive());
  }
}
