package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Binds;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** A proxy and the server behind it want the same port of the same nodes. */
public final class PortUniqueOnNodeCase implements RuleCase {

  private static final ComponentFacts WEB =
      ComponentFacts.builder().listens(80).states(Binds.ALL).build();

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Service site = t.service("site", app("nginx", WEB), s -> s.on(web1, web2).activeActive());
    t.service("proxy", app("haproxy", WEB), s -> s.on(web1, web2).activeActive().uses(site));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12);
    Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12);
    Service site = t.service("site", app("nginx", WEB), s -> s.on(web1, web2).activeActive());
    t.service("proxy", app("haproxy", WEB), s -> s.on(lb1, lb2).activeActive().uses(site));
  }
}
