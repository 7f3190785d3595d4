package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who takes an address over is decided by the topology. */
final class VrrpPrioritiesDistinct extends AbstractRule {

  VrrpPrioritiesDistinct() {
    super(
        "vrrp-priorities-distinct",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No two holders of a virtual address have the same priority");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      Map<Integer, Known<VrrpInstance>> seen = new HashMap<>();
      for (Known<VrrpInstance> each : group.holders()) {
        Known<VrrpInstance> other = seen.putIfAbsent(each.fact().priority(), each);
        if (other != null) {
          report(group, other, each, out);
          break;
        }
      }
    }
  }

  private static void report(
      VrrpGroup group, Known<VrrpInstance> one, Known<VrrpInstance> other, Findings out) {
    out.about(other.instance().service())
        .on(List.of(one.instance().node().id(), other.instance().node().id()))
        .says(
            one.instance().node().name()
                + " and "
                + other.instance().node().name()
                + " have one priority for "
                + group.address()
                + ": both may hold it for a while, and which one keeps it is decided by their"
                + " addresses")
        .because(VrrpGroup.name(other, "priority"), other.fact().priority(), other.declaredAt())
        .because(VrrpGroup.name(one, "priority"), one.fact().priority(), one.declaredAt())
        .fix("give each node a priority of its own, such as 150 and 100");
  }
}
