package io.hadsl.cli;

import static io.hadsl.testkit.ProofAssertions.assertAccepted;

import io.hadsl.core.model.Topology;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tag;

/** Whatever the builders allow, the readers accept. */
@Tag("proof")
final class ProvedTopologiesProperties {

  /** Each try takes seconds, and so would each step of shrinking. */
  @Property(tries = 12, shrinking = ShrinkingMode.OFF)
  void everyFileOfAValidTopologyIsAccepted(@ForAll Topology topology) {
    assertAccepted(topology);
  }
}
