package io.hadsl.core.validation.identity;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The group of an account that owns shared files has one number on all nodes that see them, whoever
 * else is in it there. Where the group's number is the user's and the user's differs, {@code
 * uid-parity} has said so already.
 */
final class GidParity extends AbstractRule {

  GidParity() {
    super(
        "gid-parity",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "The group of an account that keeps files on a shared mount has one GID on all nodes that"
            + " mount it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (NumberParity.Difference each : NumberParity.of(index, SystemUser::group, GidParity::gid)) {
      boolean said =
          names(each).size() == 1
              && each.declared().keySet().stream().allMatch(GidParity::followsUid);
      if (!said) {
        report(index, each, out);
      }
    }
  }

  private static void report(TopologyIndex index, NumberParity.Difference each, Findings out) {
    NumberParity.Sides sides = each.sides(GidParity::gid);
    SystemUser first = each.declared().keySet().iterator().next();
    Findings.Sentence finding =
        out.about(first)
            .on(each.nodes())
            .says(
                "group `"
                    + each.name()
                    + "` of system "
                    + (names(each).size() == 1 ? "user `" : "users `")
                    + String.join("`, `", names(each))
                    + "` has different GIDs on nodes that share "
                    + String.join(", ", each.mounts())
                    + ": what the group may read on "
                    + sides.one().name()
                    + " it may not on "
                    + sides.other().name());
    for (Map.Entry<SystemUser, ElementId> side : each.declared().entrySet()) {
      finding.because(
          side.getValue().name() + ".group(" + side.getKey().group() + ").gid",
          side.getKey().gid(),
          side.getKey().declaredAt());
    }
    finding.fix(
        names(each).size() == 1
            ? "declare the user once, with "
                + Places.on(index, each.nodes())
                + ", or give it one GID everywhere"
            : "give the group one GID, with .group(\"" + each.name() + "\").gid(...) on each user");
  }

  private static Set<String> names(NumberParity.Difference difference) {
    Set<String> names = new LinkedHashSet<>();
    difference.declared().keySet().forEach(user -> names.add(user.name().value()));
    return names;
  }

  private static int gid(SystemUser user) {
    return user.gid().value();
  }

  private static boolean followsUid(SystemUser user) {
    return user.gid().value() == user.uid().value();
  }
}
