package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.RunBy;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** Nobody says who runs an external. */
public final class ExternalDependencyDeclaredCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.12", DEBIAN_12);
    External sql = t.external("sql-prod", Endpoint.of("sql-prod", 5432));
    t.entrypoint(
        "portal", t.service("combo", app("combo"), s -> s.on(web1, web2).activeActive().uses(sql)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.12", DEBIAN_12);
    External sql =
        t.external(
            "sql-prod", Endpoint.of("sql-prod", 5432), new RunBy("the customer's databases"));
    t.entrypoint(
        "portal", t.service("combo", app("combo"), s -> s.on(web1, web2).activeActive().uses(sql)));
  }
}
