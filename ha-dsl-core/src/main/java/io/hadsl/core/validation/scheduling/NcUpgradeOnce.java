package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.Upgrader;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.validation.shape.Replicas;
import io.hadsl.core.value.ElementId;
import java.util.List;
import java.util.Set;

/** An upgrade of shared data has one runner. */
final class NcUpgradeOnce extends AbstractRule {

  NcUpgradeOnce() {
    super(
        "nc-upgrade-once",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Of all instances of an application, one upgrades what they share");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (List<Known<Upgrader>> replicas : Replicas.of(index, Upgrader.class)) {
      Set<ElementId> nodes = Replicas.nodes(replicas);
      if (nodes.size() > 1) {
        report(replicas.get(0), replicas.get(replicas.size() - 1), nodes, out);
      }
    }
  }

  private static void report(
      Known<Upgrader> first, Known<Upgrader> last, Set<ElementId> nodes, Findings out) {
    Service service = last.instance().service();
    Service other = first.instance().service();
    out.about(service)
        .on(nodes)
        .says(
            "each of "
                + Places.names(nodes)
                + " upgrades the one database of service `"
                + service.name()
                + "`: the second begins while the first has changed half of it")
        .because(service.id() + ".upgrade", last.fact().command(), last.declaredAt())
        .because(other.id() + ".on", Places.names(other.nodes()), other.declaredAt())
        .fix(
            service.equals(other)
                ? "upgrade on the first instance only"
                : "declare one service on all of the nodes, whose first instance upgrades");
  }
}
