package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.EndsTls;
import io.hadsl.core.fact.LearnsScheme;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** The application is not told that users came by https. */
public final class ForwardedProtoCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node front = t.node("front", "10.77.0.11", DEBIAN_12);
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    Service combo =
        t.service(
            "combo",
            app("combo", new LearnsScheme(LearnsScheme.From.HEADER)),
            s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app("haproxy", new Balances(combo.id(), combo.nodes()), new EndsTls(EndsTls.Tells.NOTHING)),
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
            app("combo", new LearnsScheme(LearnsScheme.From.HEADER)),
            s -> s.on(app1, app2).activeActive());
    t.service(
        "proxy",
        app("haproxy", new Balances(combo.id(), combo.nodes()), new EndsTls(EndsTls.Tells.SCHEME)),
        s -> s.on(front).single().uses(combo));
  }
}
