package io.hadsl.core.validation.network;

import io.hadsl.core.fact.SingleWriter;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import java.util.List;

/** Only a quorum decides who writes. */
final class VrrpNotForData extends AbstractRule {

  VrrpNotForData() {
    super(
        "vrrp-not-for-data",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "No virtual address decides which copy of the data is written to");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (VrrpGroup group : VrrpGroup.of(index)) {
      for (Service service : group.behind(index)) {
        List<Instance> instances = index.instancesOf(service.id());
        if (instances.size() > 1 && !(service.redundancy() instanceof Redundancy.Quorum)) {
          index
              .facts(instances.get(0), SingleWriter.class)
              .forEach(stated -> report(group, service, stated.fact(), out));
        }
      }
    }
  }

  private static void report(VrrpGroup group, Service service, SingleWriter data, Findings out) {
    out.about(group.service())
        .on(group.nodes())
        .says(
            group.address()
                + " decides where the "
                + data.what()
                + " of `"
                + service.name()
                + "` are written: when its holders do not hear each other, each takes the address,"
                + " and two copies are written that nobody can merge")
        .because(VrrpGroup.name(group.first(), "behind"), service.id(), group.first().declaredAt())
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix("let a quorum of three decide, such as Galera's or Patroni's; or keep one instance");
  }
}
