package io.hadsl.core.validation.operations;

import io.hadsl.core.fact.ReplicaValue;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.EqualValues;
import java.util.List;

/** Instances of one application have the same PHP. */
final class NcPhpParity extends AbstractRule {

  NcPhpParity() {
    super(
        "nc-php-parity",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "What runs an application is equal on all of its instances");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<EqualValues.Pair> pairs :
        EqualValues.differing(index, ReplicaValue.Purpose.RUNTIME)) {
      Known<ReplicaValue> one = pairs.get(0).one();
      Known<ReplicaValue> other = pairs.get(0).other();
      Service service = other.instance().service();
      EqualValues.because(
              pairs,
              out.about(service)
                  .on(EqualValues.nodes(pairs))
                  .says(
                      "service `"
                          + service.name()
                          + "` is not run by the same on "
                          + one.instance().node().name()
                          + " and "
                          + other.instance().node().name()
                          + ": requests and jobs that work on one fail on the other"))
          .fix("give the nodes the same release of the operating system, and the same settings");
    }
  }
}
