package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Capacity;
import io.hadsl.core.fact.Interruption;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** A change restarts two of three, and one does not carry the load. */
public final class MaintenanceKeepsNPlusOneCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Node web3 = t.node("web3", "10.77.0.23", DEBIAN_12);
    ComponentFacts restarts =
        ComponentFacts.builder().states(new Interruption("api.service")).firstAlone().build();
    t.service(
        "api",
        app("api", restarts),
        s -> s.on(web1, web2, web3).activeActive().states(new Capacity(150, 250, "requests/s")));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Node web3 = t.node("web3", "10.77.0.23", DEBIAN_12);
    ComponentFacts restarts =
        ComponentFacts.builder().states(new Interruption("api.service")).firstAlone().build();
    t.service(
        "api",
        app("api", restarts),
        s -> s.on(web1, web2, web3).activeActive().states(new Capacity(250, 250, "requests/s")));
  }
}
