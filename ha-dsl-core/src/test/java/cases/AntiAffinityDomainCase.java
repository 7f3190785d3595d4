package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;

/** Losing one zone stops a redundant service. */
public final class AntiAffinityDomainCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Zone rackA = t.zone("rack-a");
    t.zone("rack-b");
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.in(rackA));
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.in(rackA));
    t.service("combo", app("combo"), s -> s.on(web1, web2).activeActive());
    t.service("wcs", app("wcs"), s -> s.on(web1, web2).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Zone rackA = t.zone("rack-a");
    Zone rackB = t.zone("rack-b");
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.in(rackB));
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.in(rackA));
    t.service("combo", app("combo"), s -> s.on(web1, web2).activeActive());
    t.service("wcs", app("wcs"), s -> s.on(web1, web2).activeActive());
  }
}
