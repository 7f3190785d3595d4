package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Interruption;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** A change restarts all voters at once. */
public final class QuorumPreservingRolloutCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node a = t.node("a", "10.77.0.31", DEBIAN_12);
    Node b = t.node("b", "10.77.0.32", DEBIAN_12);
    Node c = t.node("c", "10.77.0.33", DEBIAN_12);
    t.service(
        "store",
        app("store", ComponentFacts.builder().states(new Interruption("store.service")).build()),
        s -> s.on(a, b, c).quorum(2));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node a = t.node("a", "10.77.0.31", DEBIAN_12);
    Node b = t.node("b", "10.77.0.32", DEBIAN_12);
    Node c = t.node("c", "10.77.0.33", DEBIAN_12);
    t.service("store", app("store"), s -> s.on(a, b, c).quorum(2));
  }
}
