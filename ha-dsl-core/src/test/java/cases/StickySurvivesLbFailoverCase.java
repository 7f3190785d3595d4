package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Stickiness;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** Each of two proxies remembers for itself. */
public final class StickySurvivesLbFailoverCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node front1 = t.node("front1", "10.77.0.11", DEBIAN_12);
    Node front2 = t.node("front2", "10.77.0.14", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Service combo = t.service("combo", app("combo"), s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app(
            "haproxy",
            new Balances(combo.id(), combo.nodes()),
            new Stickiness(Stickiness.Kept.OWN_MEMORY)),
        s -> s.on(front1, front2).activeActive().uses(combo));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node front1 = t.node("front1", "10.77.0.11", DEBIAN_12);
    Node front2 = t.node("front2", "10.77.0.14", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Service combo = t.service("combo", app("combo"), s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app(
            "haproxy",
            new Balances(combo.id(), combo.nodes()),
            new Stickiness(Stickiness.Kept.COOKIE)),
        s -> s.on(front1, front2).activeActive().uses(combo));
  }
}
