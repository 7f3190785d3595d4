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

/** Instances of one application sign and encrypt with the same values. */
final class NcIdentityEqual extends AbstractRule {

  NcIdentityEqual() {
    super(
        "nc-identity-equal",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "What identifies an application is equal on all of its instances");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<EqualValues.Pair> pairs :
        EqualValues.differing(index, ReplicaValue.Purpose.IDENTITY)) {
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
                          + "` keep the same files under different identities: what one of them"
                          + " encrypts or signs, the other cannot read"))
          .fix("declare one service on all of the nodes: its instances take the same secrets");
    }
  }
}
