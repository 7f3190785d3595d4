package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpTrack;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** Tracking has an effect. */
final class VrrpPriority255Untracked extends AbstractRule {

  VrrpPriority255Untracked() {
    super(
        "vrrp-priority-255-untracked",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No holder of a virtual address that watches something has priority 255");
  }

  private static final int OWNER = 255;

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      for (Known<VrrpInstance> each : group.holders()) {
        each.fact()
            .weakest()
            .filter(track -> each.fact().priority() == OWNER)
            .ifPresent(track -> report(group, each, track, out));
      }
    }
  }

  private static void report(
      VrrpGroup group, Known<VrrpInstance> holder, VrrpTrack track, Findings out) {
    String node = holder.instance().node().name();
    out.about(holder.instance().service())
        .on(List.of(holder.instance().node().id()))
        .says(
            node
                + " holds "
                + group.address()
                + " with priority 255, which tracking never lowers: the address stays there when `"
                + track.what()
                + "` fails")
        .because(VrrpGroup.name(holder, "priority"), OWNER, holder.declaredAt())
        .because(
            VrrpGroup.name(holder, "track(" + track.what() + ").weight"),
            track.weight(),
            holder.declaredAt())
        .fix("give " + node + " a lower priority, such as 150");
  }
}
