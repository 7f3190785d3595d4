package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Watched;
import io.hadsl.core.fact.Watched.Scope;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;

/** The monitor fails with what it watches. */
public final class MonitorNotInsideCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Zone rackA = t.zone("rack-a");
    t.zone("rack-b");
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12, n -> n.in(rackA));
    Node monitor = t.node("monitor", "10.77.0.42", DEBIAN_12, n -> n.in(rackA));
    t.service(
        "db",
        app("mariadb"),
        s -> s.on(db1).single().states(new Watched(monitor.id(), Scope.EACH_INSTANCE)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Zone rackA = t.zone("rack-a");
    Zone rackB = t.zone("rack-b");
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12, n -> n.in(rackA));
    Node monitor = t.node("monitor", "10.77.0.42", DEBIAN_12, n -> n.in(rackB));
    t.service(
        "db",
        app("mariadb"),
        s -> s.on(db1).single().states(new Watched(monitor.id(), Scope.EACH_INSTANCE)));
  }
}
