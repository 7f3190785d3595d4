package cases;

import static cases.Vip.vip;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Two addresses of one pair have one VRID. */
public final class VridUniquePerSegmentCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12);
    Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12);
    t.service("edge", vip("10.77.0.100/24", 51, 150, 100), s -> s.on(lb1, lb2).activePassive(lb1));
    t.service(
        "intern", vip("10.77.0.101/24", 51, 100, 150), s -> s.on(lb1, lb2).activePassive(lb2));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node lb1 = t.node("lb1", "10.77.0.11", DEBIAN_12);
    Node lb2 = t.node("lb2", "10.77.0.12", DEBIAN_12);
    t.service("edge", vip("10.77.0.100/24", 51, 150, 100), s -> s.on(lb1, lb2).activePassive(lb1));
    t.service(
        "intern", vip("10.77.0.101/24", 52, 100, 150), s -> s.on(lb1, lb2).activePassive(lb2));
  }
}
