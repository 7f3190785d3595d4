package cases;

import static cases.Vip.vip;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** One address is declared twice, with two VRIDs. */
public final class VridEqualInGroupCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12);
    Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12);
    t.service(
        "edge1", vip("10.77.0.100/24", 51, 150).sendingTo("10.77.0.12"), s -> s.on(lb1).single());
    t.service(
        "edge2", vip("10.77.0.100/24", 52, 100).sendingTo("10.77.0.11"), s -> s.on(lb2).single());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12);
    Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12);
    t.service("edge", vip("10.77.0.100/24", 51, 150, 100), s -> s.on(lb1, lb2).activePassive(lb1));
  }
}
