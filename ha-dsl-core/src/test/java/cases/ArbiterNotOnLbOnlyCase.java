package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Arbiter;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** The proxy breaks ties. */
public final class ArbiterNotOnLbOnlyCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Node revproxy = t.node("revproxy", "10.77.0.43", DEBIAN_12);
    ComponentFacts proxy =
        ComponentFacts.builder().states(new Serves(Purpose.LOAD_BALANCER)).build();
    t.service("front", app("haproxy", proxy), s -> s.on(revproxy).single());
    t.service(
        "db",
        app("galera"),
        s -> s.on(db1, db2, revproxy).quorum(2).states(new Arbiter(revproxy.id())));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db1 = t.node("db1", "10.77.0.41", DEBIAN_12);
    Node db2 = t.node("db2", "10.77.0.42", DEBIAN_12);
    Node arb = t.node("arb", "10.77.0.43", DEBIAN_12);
    t.service(
        "db", app("galera"), s -> s.on(db1, db2, arb).quorum(2).states(new Arbiter(arb.id())));
  }
}
