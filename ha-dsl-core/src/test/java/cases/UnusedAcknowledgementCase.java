package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** An acknowledgement accepts nothing. */
public final class UnusedAcknowledgementCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Service db = t.service("db", app("mariadb"), s -> s.on(db1, db2).activePassive(db1));
    t.entrypoint("sql", db);
    t.acknowledge("no-spof-in-request-path", db, "a second database comes next year");
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Service db = t.service("db", app("mariadb"), s -> s.on(db1, db2).activePassive(db1));
    t.entrypoint("sql", db);
  }
}
