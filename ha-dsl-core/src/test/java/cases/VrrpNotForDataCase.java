package cases;

import static cases.Stub.app;
import static cases.Vip.vip;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.SingleWriter;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** An address that moves decides which database is written to. */
public final class VrrpNotForDataCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.14", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.15", DEBIAN_12);
    Service database =
        t.service(
            "database",
            app("mariadb", new SingleWriter("databases")),
            s -> s.on(db1, db2).activePassive(db1));
    t.service(
        "database-address",
        vip("10.77.0.100/24", 51, 150, 100).tracking("mariadbd", 0),
        s -> s.on(db1, db2).activePassive(db1).uses(database));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.14", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.15", DEBIAN_12);
    Node db3 = t.node("db3", "10.77.0.16", DEBIAN_12);
    Service database =
        t.service(
            "database",
            app("galera", new SingleWriter("databases")),
            s -> s.on(db1, db2, db3).quorum(2));
    t.service(
        "database-address",
        vip("10.77.0.100/24", 51, 150, 100, 50).tracking("mariadbd", 0),
        s -> s.on(db1, db2, db3).activePassive(db1).uses(database));
  }
}
