package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Four voters survive what three do. */
public final class QuorumOddCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node e1 = t.node("e1", "10.77.0.41", DEBIAN_12);
    Node e2 = t.node("e2", "10.77.0.42", DEBIAN_12);
    Node e3 = t.node("e3", "10.77.0.43", DEBIAN_12);
    Node e4 = t.node("e4", "10.77.0.44", DEBIAN_12);
    t.service("store", app("etcd"), s -> s.on(e1, e2, e3, e4).quorum(3));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node e1 = t.node("e1", "10.77.0.41", DEBIAN_12);
    Node e2 = t.node("e2", "10.77.0.42", DEBIAN_12);
    Node e3 = t.node("e3", "10.77.0.43", DEBIAN_12);
    t.service("store", app("etcd"), s -> s.on(e1, e2, e3).quorum(2));
  }
}
