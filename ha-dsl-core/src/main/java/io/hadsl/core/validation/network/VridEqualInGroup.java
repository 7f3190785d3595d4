package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;
import java.util.function.Function;

/** Holders of one address hear each other. */
final class VridEqualInGroup extends AbstractRule {

  VridEqualInGroup() {
    super(
        "vrid-equal-in-group",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "All holders of a virtual address agree on its VRID and interval");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      differing(group, "VRID", VrrpInstance::routerId, out);
      differing(group, "interval", VrrpInstance::interval, out);
    }
  }

  private static void differing(
      VrrpGroup group, String what, Function<VrrpInstance, Integer> property, Findings out) {
    Known<VrrpInstance> first = group.first();
    for (Known<VrrpInstance> each : group.holders()) {
      if (!property.apply(each.fact()).equals(property.apply(first.fact()))) {
        out.about(each.instance().service())
            .on(List.of(first.instance().node().id(), each.instance().node().id()))
            .says(
                "the holders of "
                    + group.address()
                    + " differ in its "
                    + what
                    + ": they take none of each other's advertisements, and each holds the address")
            .because(VrrpGroup.name(each, what), property.apply(each.fact()), each.declaredAt())
            .because(VrrpGroup.name(first, what), property.apply(first.fact()), first.declaredAt())
            .fix("declare the address once, as one service on all of its nodes");
        return;
      }
    }
  }
}
