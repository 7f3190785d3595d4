package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** An acknowledgement has a last day, which was yesterday. */
public final class ExpiredAcknowledgementCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.31", DEBIAN_12);
    Service db = t.service("db", app("mariadb"), s -> s.on(db1).single());
    t.entrypoint("sql", db);
    t.acknowledge("no-spof-in-request-path", db, "the second server is ordered")
        .until("2026-06-30");
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.31", DEBIAN_12);
    Service db = t.service("db", app("mariadb"), s -> s.on(db1).single());
    t.entrypoint("sql", db);
    t.acknowledge("no-spof-in-request-path", db, "the second server is ordered")
        .until("2026-07-01");
  }
}
