package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Binds;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.IpAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A service starts also while another node holds its address. */
final class NonlocalBind extends AbstractRule {

  NonlocalBind() {
    super(
        "nonlocal-bind",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A service that listens on a virtual address can start where the address is not");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<IpAddress, VrrpGroup> groups = new HashMap<>();
    VrrpGroup.of(index).forEach(group -> groups.put(group.address(), group));
    Map<Service, List<Known<Binds>>> unable = new LinkedHashMap<>();
    for (Known<Binds> each : index.all(Binds.class)) {
      Node node = each.instance().node();
      each.fact()
          .address()
          .map(groups::get)
          .filter(group -> group.nodes().contains(node.id()))
          .filter(group -> !"1".equals(node.local().sysctls().get(setting(group.address()))))
          .ifPresent(
              group ->
                  unable
                      .computeIfAbsent(each.instance().service(), key -> new ArrayList<>(2))
                      .add(each));
    }
    unable.forEach((service, all) -> report(service, all, out));
  }

  private static String setting(IpAddress address) {
    return address.isV6() ? "net.ipv6.ip_nonlocal_bind" : "net.ipv4.ip_nonlocal_bind";
  }

  private static void report(Service service, List<Known<Binds>> unable, Findings out) {
    IpAddress address = unable.get(0).fact().address().orElseThrow();
    String setting = setting(address);
    List<ElementId> nodes = unable.stream().map(each -> each.instance().node().id()).toList();
    Findings.Sentence finding =
        out.about(service)
            .on(nodes)
            .says(
                "`"
                    + service.name()
                    + "` listens on "
                    + address
                    + ", which stands on one node at a time: on the others it does not start, and"
                    + " is not there when the address comes");
    for (Known<Binds> each : unable) {
      Node node = each.instance().node();
      finding.because(
          node.name() + ".sysctl(" + setting + ")",
          node.local().sysctls().getOrDefault(setting, "0"),
          node.declaredAt());
    }
    finding
        .because(service.id() + ".binds", address, unable.get(0).declaredAt())
        .fix("set n.sysctl(\"" + setting + "\", \"1\") on its nodes, or listen on all addresses");
  }
}
