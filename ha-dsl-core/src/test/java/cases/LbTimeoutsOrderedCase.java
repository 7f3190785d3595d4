package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.ProxyTimeouts;
import io.hadsl.core.fact.RequestTimeout;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;
import java.time.Duration;

/** A proxy that is less patient than the application. */
public final class LbTimeoutsOrderedCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node front = t.node("front", "10.77.0.11", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Service combo =
        t.service(
            "combo",
            app("combo", new RequestTimeout(Duration.ofMinutes(2))),
            s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app(
            "haproxy",
            new Balances(combo.id(), combo.nodes()),
            ProxyTimeouts.of(Duration.ofSeconds(50), Duration.ofSeconds(50))),
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
            app("combo", new RequestTimeout(Duration.ofMinutes(2))),
            s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app(
            "haproxy",
            new Balances(combo.id(), combo.nodes()),
            ProxyTimeouts.of(Duration.ofSeconds(125), Duration.ofSeconds(125))),
        s -> s.on(front).single().uses(combo));
  }
}
