package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.MigratesAtStart;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** Two nodes migrate one database at the same time. */
public final class MigrationSingleRunnerCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External sql = t.external("sql-prod", Endpoint.of("sql-prod", 5432));
    t.service(
        "combo",
        app(
            "combo",
            ComponentFacts.builder()
                .states(new MigratesAtStart("combo-manage migrate_schemas"))
                .build()),
        s -> s.on(web).activeActive().uses(sql));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External sql = t.external("sql-prod", Endpoint.of("sql-prod", 5432));
    t.service(
        "combo",
        app(
            "combo",
            ComponentFacts.builder()
                .states(new MigratesAtStart("combo-manage migrate_schemas"))
                .firstAlone()
                .build()),
        s -> s.on(web).activeActive().uses(sql));
  }
}
