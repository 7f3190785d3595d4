package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Two voters, and a majority that is none. */
public final class QuorumSizeCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Node e1 = t.node("e1", "10.77.0.43", DEBIAN_12);
    Node e2 = t.node("e2", "10.77.0.44", DEBIAN_12);
    Node e3 = t.node("e3", "10.77.0.45", DEBIAN_12);
    Node e4 = t.node("e4", "10.77.0.46", DEBIAN_12);
    t.service("db", app("galera"), s -> s.on(db1, db2).quorum(2));
    t.service("store", app("etcd"), s -> s.on(e1, e2, e3, e4).quorum(2));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Node arb = t.node("arb", "10.77.0.43", DEBIAN_12);
    Node e1 = t.node("e1", "10.77.0.44", DEBIAN_12);
    Node e2 = t.node("e2", "10.77.0.45", DEBIAN_12);
    Node e3 = t.node("e3", "10.77.0.46", DEBIAN_12);
    t.service("db", app("galera"), s -> s.on(db1, db2, arb).quorum(2));
    t.service("store", app("etcd"), s -> s.on(e1, e2, e3).quorum(2));
  }
}
