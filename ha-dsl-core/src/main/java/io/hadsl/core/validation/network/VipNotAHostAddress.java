package io.hadsl.core.validation.network;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.IpAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A virtual address belongs to nobody. */
final class VipNotAHostAddress extends AbstractRule {

  VipNotAHostAddress() {
    super(
        "vip-not-a-host-address",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No node has an address that is also a virtual one");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<IpAddress, Node> owners = new HashMap<>();
    index.topology().nodes().forEach(node -> owners.putIfAbsent(node.address(), node));
    for (VrrpGroup group : VrrpGroup.of(index)) {
      Node owner = owners.get(group.address());
      if (owner != null) {
        out.about(group.service())
            .on(List.of(owner.id()))
            .says(
                "virtual address "
                    + group.address()
                    + " is the address of "
                    + owner.name()
                    + ": two machines answer for it, and connections go to one or the other")
            .because(
                VrrpGroup.name(group.first(), "address"),
                group.first().fact().address(),
                group.first().declaredAt())
            .because(owner.name() + ".address", owner.address(), owner.declaredAt())
            .fix("take an address that no machine and no DHCP server gives out");
      }
    }
  }
}
