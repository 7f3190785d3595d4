package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.ReplicaValue;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.EqualValues;
import java.util.List;

/** Instances of one application have the same code. */
final class NcCodeParity extends AbstractRule {

  NcCodeParity() {
    super(
        "nc-code-parity",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "All instances of an application run the same release");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<EqualValues.Pair> pairs : EqualValues.differing(index, ReplicaValue.Purpose.CODE)) {
      Service one = pairs.get(0).one().instance().service();
      Service other = pairs.get(0).other().instance().service();
      EqualValues.because(
              pairs,
              out.about(other)
                  .on(EqualValues.nodes(pairs))
                  .says(
                      "services `"
                          + one.name()
                          + "` and `"
                          + other.name()
                          + "` are one application in two releases: one upgrades the data, and the"
                          + " other works on it with the code of another release"))
          .fix("give all the same release, or declare one service on all of the nodes");
    }
  }
}
