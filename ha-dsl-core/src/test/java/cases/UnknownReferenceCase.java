package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Something refers to what is not in the topology. */
public final class UnknownReferenceCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    t.service("combo", app("combo"), s -> s.on(web1, web2).activeActive());
    t.remove(web2.id());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    t.service("combo", app("combo"), s -> s.on(web1).single());
    t.remove(web2.id());
  }
}
