package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Resolvers;
import io.hadsl.core.model.TopologyBuilder;

/** One name server. */
public final class DnsRedundantCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(Resolvers.at("10.77.0.2")));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(Resolvers.at("10.77.0.2", "9.9.9.9")));
  }
}
