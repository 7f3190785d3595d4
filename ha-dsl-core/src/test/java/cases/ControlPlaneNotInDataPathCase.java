package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** Users wait for the server that configures nodes. */
public final class ControlPlaneNotInDataPathCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node control = t.node("control", "10.77.0.11", DEBIAN_12);
    Node web1 = t.node("web1", "10.77.0.12", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.13", DEBIAN_12);
    ComponentFacts controls = ComponentFacts.builder().states(new Serves(Purpose.CONTROL)).build();
    Service puppet = t.service("puppet", app("puppet", controls), s -> s.on(control).single());
    t.entrypoint(
        "portal",
        t.service("web", app("nginx"), s -> s.on(web1, web2).activeActive().uses(puppet)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node control = t.node("control", "10.77.0.11", DEBIAN_12);
    Node web1 = t.node("web1", "10.77.0.12", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.13", DEBIAN_12);
    ComponentFacts controls = ComponentFacts.builder().states(new Serves(Purpose.CONTROL)).build();
    Service puppet = t.service("puppet", app("puppet", controls), s -> s.on(control).single());
    t.service("agents", app("agent"), s -> s.on(web1, web2).activeActive().uses(puppet));
    t.entrypoint("portal", t.service("web", app("nginx"), s -> s.on(web1, web2).activeActive()));
  }
}
