package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.Port;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is taken cannot be taken again. */
final class PortUniqueOnNode extends AbstractRule {

  PortUniqueOnNode() {
    super(
        "port-unique-on-node",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "No two services listen on one port of an address of their node");
  }

  /** Two services and what both listen on. */
  private record Clash(Instance first, Instance second, Port port, List<ElementId> nodes) {}

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<List<Object>, Clash> clashes = new LinkedHashMap<>();
    for (Node node : index.topology().nodes()) {
      compare(index, node, clashes);
    }
    clashes.values().forEach(each -> report(index, each, out));
  }

  private static void compare(TopologyIndex index, Node node, Map<List<Object>, Clash> clashes) {
    Map<Port, List<Instance>> listeners = new HashMap<>();
    for (Instance instance : index.instancesOn(node.id())) {
      for (Port port : index.facts(instance).listens()) {
        for (Instance earlier : listeners.computeIfAbsent(port, key -> new ArrayList<>(1))) {
          if (meet(index, earlier, instance)) {
            clashes
                .computeIfAbsent(
                    List.of(earlier.service().id(), instance.service().id(), port),
                    key -> new Clash(earlier, instance, port, new ArrayList<>()))
                .nodes()
                .add(node.id());
          }
        }
        listeners.get(port).add(instance);
      }
    }
  }

  /** Where the address of one is not known, nothing is said. */
  private static boolean meet(TopologyIndex index, Instance earlier, Instance later) {
    for (Stated<Binds> a : index.facts(earlier, Binds.class)) {
      for (Stated<Binds> b : index.facts(later, Binds.class)) {
        if (meet(a.fact(), b.fact(), earlier.node().address())) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean meet(Binds a, Binds b, IpAddress own) {
    return a.to() == Binds.To.ALL || b.to() == Binds.To.ALL || where(a, own).equals(where(b, own));
  }

  private static String where(Binds binds, IpAddress own) {
    return switch (binds.to()) {
      case LOOPBACK, ALL -> binds.to().name();
      case OWN_ADDRESS -> own.value();
      case GIVEN_ADDRESS -> binds.address().map(IpAddress::value).orElse("");
    };
  }

  private static void report(TopologyIndex index, Clash clash, Findings out) {
    out.about(clash.second().service())
        .on(clash.nodes())
        .says(
            "`"
                + clash.first().service().name()
                + "` and `"
                + clash.second().service().name()
                + "` both listen on port "
                + clash.port()
                + " of "
                + Places.names(clash.nodes())
                + ": the one that starts later fails")
        .because(
            clash.second().service().id() + ".listens",
            clash.port() + " on " + binds(index, clash.second()),
            clash.second().service().declaredAt())
        .because(
            clash.first().service().id() + ".listens",
            clash.port() + " on " + binds(index, clash.first()),
            clash.first().service().declaredAt())
        .fix("let one of them listen elsewhere, or run on other nodes");
  }

  private static String binds(TopologyIndex index, Instance instance) {
    return index.facts(instance, Binds.class).get(0).fact().to().toString();
  }
}
