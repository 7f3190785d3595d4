package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** One proxy in front of two servers. */
public final class LbRedundantCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node revproxy = t.node("revproxy", "10.77.0.11", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Service web = t.service("web", app("nginx"), s -> s.on(app1, app2).activeActive());
    ComponentFacts proxy =
        ComponentFacts.builder().states(new Serves(Purpose.LOAD_BALANCER)).build();
    Service front =
        t.service("front", app("haproxy", proxy), s -> s.on(revproxy).single().uses(web));
    t.entrypoint("portal", front);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node revproxy = t.node("revproxy", "10.77.0.11", DEBIAN_12);
    Node revproxy2 = t.node("revproxy2", "10.77.0.12", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.13", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.14", DEBIAN_12);
    Service web = t.service("web", app("nginx"), s -> s.on(app1, app2).activeActive());
    ComponentFacts proxy =
        ComponentFacts.builder().states(new Serves(Purpose.LOAD_BALANCER)).build();
    Service front =
        t.service(
            "front",
            app("haproxy", proxy),
            s -> s.on(revproxy, revproxy2).activePassive(revproxy).uses(web));
    t.entrypoint("portal", front);
  }
}
