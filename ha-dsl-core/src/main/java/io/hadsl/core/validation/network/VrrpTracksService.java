package io.hadsl.core.validation.network;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import java.util.List;

/** An address leaves a node whose service is dead. */
final class VrrpTracksService extends AbstractRule {

  VrrpTracksService() {
    super(
        "vrrp-tracks-service",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "The holders of a virtual address watch the service that it is the address of");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      List<Service> behind = group.behind(index);
      if (behind.isEmpty()) {
        out.unknown(
            group.service(),
            "what stands behind " + group.address(),
            "name it with .uses(service)");
      }
      for (Known<VrrpInstance> each : group.holders()) {
        Service service = behind.isEmpty() ? null : behind.get(0);
        if (each.fact().tracks().isEmpty() && service != null) {
          report(group, each, service, out);
          break;
        }
      }
    }
  }

  private static void report(
      VrrpGroup group, Known<VrrpInstance> holder, Service service, Findings out) {
    String node = holder.instance().node().name();
    out.about(holder.instance().service())
        .on(group.nodes())
        .says(
            "nothing on "
                + node
                + " watches `"
                + service.name()
                + "`: when it dies there, "
                + group.address()
                + " stays, and users reach nobody")
        .because(VrrpGroup.name(holder, "tracks"), "nothing", holder.declaredAt())
        .because(holder.instance().service().id() + ".uses", service.id(), service.declaredAt())
        .fix("track the process of `" + service.name() + "`, such as .tracking(\"haproxy\")");
  }
}
