package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.IpAddress;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;

/** Every holder hears every other. */
final class VrrpUnicastSymmetric extends AbstractRule {

  VrrpUnicastSymmetric() {
    super(
        "vrrp-unicast-symmetric",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Each holder of a virtual address sends its advertisements to all others");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      if (group.holders().stream().anyMatch(each -> !each.fact().peers().isEmpty())) {
        check(group, out);
      }
    }
  }

  private static void check(VrrpGroup group, Findings out) {
    Set<IpAddress> sources = new LinkedHashSet<>();
    group.holders().forEach(each -> sources.add(each.fact().source()));
    for (Known<VrrpInstance> each : group.holders()) {
      Set<IpAddress> others = new LinkedHashSet<>(sources);
      others.remove(each.fact().source());
      if (!Set.copyOf(each.fact().peers()).equals(others)) {
        String node = each.instance().node().name();
        out.about(each.instance().service())
            .on(group.nodes())
            .says(
                node
                    + " does not send its advertisements for "
                    + group.address()
                    + " to exactly the other holders: one that does not hear it takes the address"
                    + " too")
            .because(VrrpGroup.name(each, "peers"), listed(each.fact().peers()), each.declaredAt())
            .because("the other holders", listed(others), group.first().declaredAt())
            .fix("let each holder name all others as its peers");
      }
    }
  }

  private static String listed(Collection<IpAddress> addresses) {
    StringJoiner names = new StringJoiner(", ");
    addresses.forEach(each -> names.add(each.value()));
    return addresses.isEmpty() ? "all of the network" : names.toString();
  }
}
