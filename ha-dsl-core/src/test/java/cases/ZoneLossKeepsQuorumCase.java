package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;

/** Two of three votes are in one zone. */
public final class ZoneLossKeepsQuorumCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Zone rackA = t.zone("rack-a");
    Zone rackB = t.zone("rack-b");
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12, n -> n.in(rackA));
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12, n -> n.in(rackA));
    Node db3 = t.node("db3", "10.77.0.43", DEBIAN_12, n -> n.in(rackB));
    t.service("db", app("galera"), s -> s.on(db1, db2, db3).quorum(2));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Zone rackA = t.zone("rack-a");
    Zone rackB = t.zone("rack-b");
    Zone rackC = t.zone("rack-c");
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12, n -> n.in(rackC));
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12, n -> n.in(rackA));
    Node db3 = t.node("db3", "10.77.0.43", DEBIAN_12, n -> n.in(rackB));
    t.service("db", app("galera"), s -> s.on(db1, db2, db3).quorum(2));
  }
}
