package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpInstance.Preemption;
import io.hadsl.core.fact.VrrpTrack;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A failed check makes the holder weaker than the next one. */
final class VrrpWeightFlips extends AbstractRule {

  VrrpWeightFlips() {
    super(
        "vrrp-weight-flips",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "What a holder of a virtual address watches moves the address when it fails");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      for (Known<VrrpInstance> each : group.holders()) {
        Optional<VrrpTrack> weakest = each.fact().weakest();
        Known<VrrpInstance> next = nextBelow(group, each.fact().priority());
        if (weakest.isPresent() && next != null) {
          compare(group, each, weakest.get(), next, out);
        }
      }
    }
  }

  private static @Nullable Known<VrrpInstance> nextBelow(VrrpGroup group, int priority) {
    Known<VrrpInstance> next = null;
    for (Known<VrrpInstance> each : group.holders()) {
      int its = each.fact().priority();
      if (its < priority && (next == null || its > next.fact().priority())) {
        next = each;
      }
    }
    return next;
  }

  private static void compare(
      VrrpGroup group,
      Known<VrrpInstance> holder,
      VrrpTrack track,
      Known<VrrpInstance> next,
      Findings out) {
    int left = holder.fact().priority() + track.weight();
    boolean waits = next.fact().preemption() == Preemption.LEAVES;
    if (left < next.fact().priority() && !waits) {
      return;
    }
    String node = holder.instance().node().name();
    String why =
        waits
            ? next.instance().node().name()
                + ", which does not preempt, takes it from nobody who still advertises"
            : node
                + " still has priority "
                + left
                + ", and "
                + next.instance().node().name()
                + " has "
                + next.fact().priority();
    Findings.Sentence finding =
        out.about(holder.instance().service())
            .on(List.of(holder.instance().node().id(), next.instance().node().id()))
            .says(
                group.address()
                    + " stays on "
                    + node
                    + " when `"
                    + track.what()
                    + "` fails there: "
                    + why)
            .because(
                VrrpGroup.name(holder, "track(" + track.what() + ").weight"),
                track.weight(),
                holder.declaredAt())
            .because(
                VrrpGroup.name(holder, "priority"), holder.fact().priority(), holder.declaredAt());
    if (waits) {
      finding.because(
          VrrpGroup.name(next, "preemption"), next.fact().preemption(), next.declaredAt());
    } else {
      finding.because(VrrpGroup.name(next, "priority"), next.fact().priority(), next.declaredAt());
    }
    finding.fix(
        "give the track weight 0, which gives the address up"
            + (waits
                ? ""
                : ", or one below -" + (holder.fact().priority() - next.fact().priority())));
  }
}
