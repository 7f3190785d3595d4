package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** Two application servers on one database. */
public final class DbRedundantCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    Node db1 = t.node("db1", "10.77.0.13", DEBIAN_12);
    ComponentFacts database = ComponentFacts.builder().states(new Serves(Purpose.DATABASE)).build();
    Service db = t.service("db", app("mariadb", database), s -> s.on(db1).single());
    t.entrypoint(
        "portal", t.service("web", app("nginx"), s -> s.on(app1, app2).activeActive().uses(db)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    Node db1 = t.node("db1", "10.77.0.13", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.14", DEBIAN_12);
    ComponentFacts database = ComponentFacts.builder().states(new Serves(Purpose.DATABASE)).build();
    Service db = t.service("db", app("mariadb", database), s -> s.on(db1, db2).activePassive(db1));
    t.entrypoint(
        "portal", t.service("web", app("nginx"), s -> s.on(app1, app2).activeActive().uses(db)));
  }
}
