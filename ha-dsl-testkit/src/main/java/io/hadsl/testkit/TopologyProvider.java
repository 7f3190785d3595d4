package io.hadsl.testkit;

import io.hadsl.core.model.Topology;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.providers.ArbitraryProvider;
import net.jqwik.api.providers.TypeUsage;

/** Lets a property say {@code @ForAll Topology}. */
public final class TopologyProvider implements ArbitraryProvider {

  /** Made by jqwik. */
  public TopologyProvider() {}

  @Override
  public boolean canProvideFor(TypeUsage targetType) {
    return targetType.isOfType(Topology.class);
  }

  @Override
  public Set<Arbitrary<?>> provideFor(TypeUsage targetType, SubtypeProvider subtypeProvider) {
    return Set.of(TopologyArbitraries.topologies());
  }
}
