package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.MachineId;
import io.hadsl.core.model.TopologyBuilder;

/** A machine is a copy that kept the identity of the other. */
public final class MachineIdUniqueCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    MachineId id = new MachineId("0123456789abcdef0123456789abcdef");
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(id));
    t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(id));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    MachineId id = new MachineId("0123456789abcdef0123456789abcdef");
    MachineId other = new MachineId("89abcdef0123456789abcdef01234567");
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(id));
    t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(other));
  }
}
