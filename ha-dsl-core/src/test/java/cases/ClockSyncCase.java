package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Clock;
import io.hadsl.core.model.TopologyBuilder;
import java.util.List;
import java.util.Optional;

/** One node keeps its time to itself. */
public final class ClockSyncCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Clock pool = new Clock(List.of(), List.of("2.debian.pool.ntp.org"), Optional.empty());
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(pool));
    t.node("web2", "10.77.0.22", DEBIAN_12);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Clock pool = new Clock(List.of(), List.of("2.debian.pool.ntp.org"), Optional.empty());
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(pool));
    t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.states(pool));
  }
}
