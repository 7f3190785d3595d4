package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.PhpWorkers;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Five requests fill a node. */
public final class PhpFpmChildrenSaneCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    ComponentFacts debians = ComponentFacts.builder().states(new PhpWorkers(5)).build();
    t.entrypoint(
        "portal", t.service("web", app("php", debians), s -> s.on(app1, app2).activeActive()));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    ComponentFacts ours = ComponentFacts.builder().states(new PhpWorkers(50)).build();
    t.entrypoint(
        "portal", t.service("web", app("php", ours), s -> s.on(app1, app2).activeActive()));
  }
}
