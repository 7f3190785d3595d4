package cases;

import static cases.Stub.app;
import static cases.Vip.vip;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** Nothing watches the proxy. */
public final class VrrpTracksServiceCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12);
    Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12);
    Service proxy = t.service("proxy", app("haproxy"), s -> s.on(lb1, lb2).activeActive());
    t.service(
        "edge",
        vip("10.77.0.100/24", 51, 150, 100),
        s -> s.on(lb1, lb2).activePassive(lb1).uses(proxy));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12);
    Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12);
    Service proxy = t.service("proxy", app("haproxy"), s -> s.on(lb1, lb2).activeActive());
    t.service(
        "edge",
        vip("10.77.0.100/24", 51, 150, 100).tracking("haproxy", 0),
        s -> s.on(lb1, lb2).activePassive(lb1).uses(proxy));
  }
}
