package io.hadsl.cli;

import static io.hadsl.testkit.ProofAssertions.assertAccepted;

import io.hadsl.core.model.Topology;
import io.hadsl.testkit.TopologyArbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever the builders allow, the readers accept. */
@Tag("proof")
final class ProvedTopologiesProperties {

  /** Small ones: a reader's time goes by the node, and what differs goes by the service. */
  @Provide
  Arbitrary<Topology> small() {
    return TopologyArbitraries.choosing().groups(1, 2).nodes(1, 3).topologies();
  }

  /**
   * Each try takes seconds, and so would each step of shrinking. The seed is fixed, so that a run
   * that takes minutes can be repeated; change it to look at other topologies.
   */
  @Property(tries = 8, shrinking = ShrinkingMode.OFF, seed = "-2619848138528204774")
  void everyFileOfAValidTopologyIsAccepted(@ForAll("small") Topology topology) {
    assertAccepted(topology);
  }
}
