package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Element;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The backends of a proxy are the instances of its service. */
final class LbCoversReplicas extends AbstractRule {

  LbCoversReplicas() {
    super(
        "lb-covers-replicas",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A proxy sends requests to all nodes of the service behind it, and to no others");
  }

  private record Pool(ElementId proxy, Balances balances) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<Pool> seen = new HashSet<>();
    for (Known<Balances> each : index.all(Balances.class)) {
      check(index, each.instance().service(), each.fact(), each.declaredAt(), seen, out);
    }
    for (External external : index.topology().all(External.class)) {
      for (Stated<Balances> each : index.factsOf(external.id(), Balances.class)) {
        check(index, external, each.fact(), each.declaredAt(), seen, out);
      }
    }
  }

  private static void check(
      TopologyIndex index,
      Element proxy,
      Balances balances,
      DeclaredAt declaredAt,
      Set<Pool> seen,
      Findings out) {
    Service service = index.topology().find(balances.service(), Service.class).orElse(null);
    if (service == null || !seen.add(new Pool(proxy.id(), balances))) {
      return;
    }
    List<ElementId> forgotten = new ArrayList<>(service.nodes());
    forgotten.removeAll(Set.copyOf(balances.nodes()));
    List<ElementId> strangers = new ArrayList<>(balances.nodes());
    strangers.removeAll(Set.copyOf(service.nodes()));
    if (forgotten.isEmpty() && strangers.isEmpty()) {
      return;
    }
    String what =
        strangers.isEmpty()
            ? "sends nothing to "
                + Places.names(forgotten)
                + ", where `"
                + service.name()
                + "` runs as well: the others carry all, and their loss is an outage"
            : "sends requests to "
                + Places.names(strangers)
                + ", where `"
                + service.name()
                + "` does not run: they fail";
    out.about(proxy)
        .on(strangers.isEmpty() ? forgotten : strangers)
        .says("proxy `" + proxy.id().name() + "` " + what)
        .because(proxy.id() + ".backends", Places.names(balances.nodes()), declaredAt)
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix("lead the proxy to " + Places.names(service.nodes()));
  }
}
