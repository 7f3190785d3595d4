package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.Map;

/** An account that owns shared files has one UID on all nodes that see them. */
final class UidParity extends AbstractRule {

  UidParity() {
    super(
        "uid-parity",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An account that keeps files on a shared mount has one UID on all nodes that mount it");
  }

  private static int uid(SystemUser user) {
    return user.uid().value();
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (NumberParity.Difference each : NumberParity.of(index, SystemUser::name, UidParity::uid)) {
      NumberParity.Sides sides = each.sides(UidParity::uid);
      Findings.Sentence finding =
          out.about(each.declared().keySet().iterator().next())
              .on(each.nodes())
              .says(
                  "system user `"
                      + each.name()
                      + "` has different UIDs on nodes that share "
                      + String.join(", ", each.mounts())
                      + ": files written on "
                      + sides.one().name()
                      + " belong to someone else on "
                      + sides.other().name());
      for (Map.Entry<SystemUser, ElementId> side : each.declared().entrySet()) {
        finding.because(
            side.getValue().name() + ".user(" + each.name() + ").uid",
            side.getKey().uid(),
            side.getKey().declaredAt());
      }
      finding.fix(
          "declare the user once, with "
              + Places.on(index, each.nodes())
              + ", or give it one UID everywhere");
    }
  }
}
