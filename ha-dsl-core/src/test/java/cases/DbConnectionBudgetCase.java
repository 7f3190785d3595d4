package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.ConnectionLimit;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** More workers than the database takes. */
public final class DbConnectionBudgetCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External sql =
        t.external("sql-prod", Endpoint.of("sql-prod", 5432), new ConnectionLimit(100, 3));
    t.service(
        "combo",
        app("combo"),
        s -> s.on(web1, web2).activeActive().uses(sql).states(new OpensConnections(sql.id(), 50)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External sql =
        t.external("sql-prod", Endpoint.of("sql-prod", 5432), new ConnectionLimit(100, 3));
    t.service(
        "combo",
        app("combo"),
        s -> s.on(web1, web2).activeActive().uses(sql).states(new OpensConnections(sql.id(), 48)));
  }
}
