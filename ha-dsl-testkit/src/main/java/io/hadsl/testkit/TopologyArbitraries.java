package io.hadsl.testkit;

import io.hadsl.core.model.Topology;
import io.hadsl.core.value.OsRelease;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Arbitrary topologies for jqwik. They are valid by construction: no rule finds an error in them,
 * and they shrink to a small topology that a person can read.
 */
public final class TopologyArbitraries {

  private TopologyArbitraries() {}

  /**
   * Topologies of up to four groups of up to four nodes, with shares, users, jobs and uses.
   *
   * @return an arbitrary that shrinks to one node with nothing on it
   */
  public static Arbitrary<Topology> topologies() {
    return shapes(4, 4).map(TopologyShape::build);
  }

  /**
   * The shapes of topologies, for tests that want to know what was built.
   *
   * @param mostGroups the most groups of nodes, from 1 to 99
   * @param mostNodes the most nodes of a group, from 1 to 250
   * @return an arbitrary of shapes
   */
  public static Arbitrary<TopologyShape> shapes(int mostGroups, int mostNodes) {
    Arbitrary<TopologyShape.Group> group =
        Combinators.combine(
                Arbitraries.integers().between(1, mostNodes),
                Arbitraries.integers().between(0, 3),
                Arbitraries.of(false, true),
                Arbitraries.integers().between(0, 4),
                Arbitraries.of(false, true))
            .as(TopologyShape.Group::new);
    return Combinators.combine(
            group.list().ofMinSize(1).ofMaxSize(mostGroups),
            Arbitraries.of(
                OsRelease.DEBIAN_12, OsRelease.DEBIAN_10, OsRelease.DEBIAN_11, OsRelease.DEBIAN_13),
            Arbitraries.integers().between(0, 3))
        .as(TopologyShape::new);
  }
}
