package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.PrefixedAddress;
import java.util.List;

/** A virtual address is reachable wherever it is. */
final class VipInNodeSubnet extends AbstractRule {

  VipInNodeSubnet() {
    super(
        "vip-in-node-subnet",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A virtual address lies in a network of each node that may hold it");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      List<Known<VrrpInstance>> outside =
          group.holders().stream().filter(VipInNodeSubnet::isOutside).toList();
      if (!outside.isEmpty()) {
        report(outside, out);
      }
    }
  }

  private static boolean isOutside(Known<VrrpInstance> holder) {
    PrefixedAddress address = holder.fact().address();
    // A prefix that holds one address says nothing of the network.
    boolean alone = address.prefix() == (address.address().isV6() ? 128 : 32);
    return !alone && !address.holds(holder.instance().node().address());
  }

  private static void report(List<Known<VrrpInstance>> outside, Findings out) {
    Known<VrrpInstance> first = outside.get(0);
    List<ElementId> nodes = outside.stream().map(each -> each.instance().node().id()).toList();
    Findings.Sentence finding =
        out.about(first.instance().service())
            .on(nodes)
            .says(
                "virtual address "
                    + first.fact().address()
                    + " does not lie in the network of "
                    + Places.names(nodes)
                    + ": when it moves there, nobody reaches it")
            .because(VrrpGroup.name(first, "address"), first.fact().address(), first.declaredAt());
    for (Known<VrrpInstance> each : outside) {
      Node node = each.instance().node();
      finding.because(node.name() + ".address", node.address(), node.declaredAt());
    }
    finding.fix("take an address of the network that all holders are in, with its prefix");
  }
}
