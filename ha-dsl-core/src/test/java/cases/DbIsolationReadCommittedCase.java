package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.HasSetting;
import io.hadsl.core.fact.RequiresSetting;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** The database runs with another isolation than its client needs. */
public final class DbIsolationReadCommittedCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    String isolation = RequiresSetting.MARIADB_ISOLATION;
    External sql =
        t.external(
            "sql-prod",
            Endpoint.of("sql-prod", 3306),
            new HasSetting(isolation, "REPEATABLE-READ"));
    t.service(
        "cloud",
        app(
            "nextcloud",
            new RequiresSetting(isolation, "READ-COMMITTED", "data is lost under load")),
        s -> s.on(app1).single().uses(sql));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    String isolation = RequiresSetting.MARIADB_ISOLATION;
    External sql =
        t.external(
            "sql-prod", Endpoint.of("sql-prod", 3306), new HasSetting(isolation, "READ-COMMITTED"));
    t.service(
        "cloud",
        app(
            "nextcloud",
            new RequiresSetting(isolation, "READ-COMMITTED", "data is lost under load")),
        s -> s.on(app1).single().uses(sql));
  }
}
