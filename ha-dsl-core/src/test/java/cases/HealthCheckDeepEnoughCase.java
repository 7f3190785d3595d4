package cases;

import static cases.Stub.app;
import static io.hadsl.core.fact.HealthPage.Said.IN_BODY;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.HealthCheck;
import io.hadsl.core.fact.HealthPage;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** A check that a node in maintenance passes. */
public final class HealthCheckDeepEnoughCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node front = t.node("front", "10.77.0.11", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Service combo =
        t.service(
            "combo",
            app("combo", new HealthPage("/status.php", IN_BODY, "\"maintenance\":false")),
            s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app("haproxy", new Balances(combo.id(), combo.nodes()), HealthCheck.asking("/status.php")),
        s -> s.on(front).single().uses(combo));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node front = t.node("front", "10.77.0.11", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Service combo =
        t.service(
            "combo",
            app("combo", new HealthPage("/status.php", IN_BODY, "\"maintenance\":false")),
            s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app(
            "haproxy",
            new Balances(combo.id(), combo.nodes()),
            HealthCheck.asking("/status.php").expecting("\"maintenance\":false")),
        s -> s.on(front).single().uses(combo));
  }
}
