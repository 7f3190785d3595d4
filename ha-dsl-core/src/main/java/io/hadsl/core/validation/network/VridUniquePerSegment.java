package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.IpAddress;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Groups of VRRP holders that hear each other have numbers of their own. */
final class VridUniquePerSegment extends AbstractRule {

  VridUniquePerSegment() {
    super(
        "vrid-unique-per-segment",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No two virtual addresses whose holders hear each other have one VRID");
  }

  /** What hears advertisements of a number: a host's address, or a network. */
  private record Ear(int routerId, String place) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<Ear, VrrpGroup> multicast = new HashMap<>();
    Map<Ear, VrrpGroup> hosts = new HashMap<>();
    Set<Integer> taken = new TreeSet<>();
    List<VrrpGroup> groups = new ArrayList<>(VrrpGroup.of(index));
    // A multicast is heard by all on its network, so those are entered first.
    groups.sort(Comparator.comparing(group -> !isMulticast(group)));
    groups.forEach(group -> taken.add(group.first().fact().routerId()));
    for (VrrpGroup group : groups) {
      VrrpInstance fact = group.first().fact();
      Ear network = new Ear(fact.routerId(), fact.address().network().toString());
      VrrpGroup other =
          isMulticast(group) ? multicast.putIfAbsent(network, group) : multicast.get(network);
      for (Known<VrrpInstance> each : group.holders()) {
        List<IpAddress> heard = new ArrayList<>(each.fact().peers());
        heard.add(each.fact().source());
        for (IpAddress host : heard) {
          VrrpGroup there = hosts.putIfAbsent(new Ear(fact.routerId(), family(fact) + host), group);
          if (there != null && !there.address().equals(group.address())) {
            other = there;
          }
        }
      }
      if (other != null) {
        report(group, other, taken, out);
      }
    }
  }

  private static boolean isMulticast(VrrpGroup group) {
    return group.first().fact().peers().isEmpty();
  }

  private static String family(VrrpInstance fact) {
    return fact.address().address().isV6() ? "6 " : "4 ";
  }

  private static void report(VrrpGroup group, VrrpGroup other, Set<Integer> taken, Findings out) {
    int free = 1;
    while (taken.contains(free)) {
      free++;
    }
    out.about(group.service())
        .on(group.nodes())
        .says(
            "virtual addresses "
                + other.address()
                + " and "
                + group.address()
                + " have one VRID where their holders hear each other: each group takes the other's"
                + " advertisements for its own, and one address disappears")
        .because(
            VrrpGroup.name(group.first(), "vrid"),
            group.first().fact().routerId(),
            group.first().declaredAt())
        .because(
            VrrpGroup.name(other.first(), "vrid"),
            other.first().fact().routerId(),
            other.first().declaredAt())
        .fix("give " + group.address() + " another number, such as " + free);
  }
}
