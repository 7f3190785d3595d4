package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.ConnectionLimit;
import io.hadsl.core.fact.OpensConnections;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All instances together open no more connections than their database server takes. */
final class DbConnectionBudget extends AbstractRule {

  DbConnectionBudget() {
    super(
        "db-connection-budget",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "The clients of a database server open no more connections than it takes");
  }

  /** What the clients of one server may open, by service. */
  private static final class Demand {
    private final Map<ElementId, Long> byService = new LinkedHashMap<>();
    private final Map<ElementId, Known<OpensConnections>> said = new HashMap<>();
    private final Map<ElementId, Integer> nodes = new HashMap<>();
    private long total;

    void add(Known<OpensConnections> each) {
      ElementId service = each.instance().service().id();
      byService.merge(service, (long) each.fact().most(), Long::sum);
      said.putIfAbsent(service, each);
      nodes.merge(service, 1, Integer::sum);
      total += each.fact().most();
    }
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<ElementId, Demand> servers = new LinkedHashMap<>();
    for (Known<OpensConnections> each : index.all(OpensConnections.class)) {
      if (serves(each.instance())) {
        servers.computeIfAbsent(each.fact().server(), server -> new Demand()).add(each);
      }
    }
    servers.forEach((server, demand) -> check(index, server, demand, out));
  }

  /** Of an active and a passive instance one has work, and so connections. */
  private static boolean serves(Instance instance) {
    return !(instance.service().redundancy() instanceof Redundancy.ActivePassive pair)
        || pair.active().equals(instance.node().id());
  }

  private static void check(TopologyIndex index, ElementId server, Demand demand, Findings out) {
    List<Stated<ConnectionLimit>> limits = index.factsOf(server, ConnectionLimit.class);
    if (limits.isEmpty()) {
      index
          .topology()
          .find(server, External.class)
          .ifPresent(
              external ->
                  out.unknown(
                      external,
                      "how many connections it takes; its clients may open " + demand.total,
                      "state it with new ConnectionLimit(most, reserved)"));
    }
    // Clients may all be on one instance, after the loss of another or always.
    for (Stated<ConnectionLimit> limit : limits) {
      int free = limit.fact().most() - limit.fact().reserved();
      if (demand.total > free) {
        report(server, limit, free, demand, out);
        return;
      }
    }
  }

  private static void report(
      ElementId server, Stated<ConnectionLimit> limit, int free, Demand demand, Findings out) {
    Findings.Sentence finding =
        out.about(server)
            .says(
                "the clients of `"
                    + server.name()
                    + "` may open "
                    + demand.total
                    + " connections, and it takes "
                    + free
                    + ": at the peak, or when one hangs, the others are refused");
    demand.byService.forEach(
        (service, most) -> {
          Known<OpensConnections> said = demand.said.get(service);
          if (said != null) {
            finding.because(
                service + ".connections",
                demand.nodes.getOrDefault(service, 0) + " nodes: " + most,
                said.declaredAt());
          }
        });
    finding.because(
        server + ".connections",
        limit.fact().most() + " - " + limit.fact().reserved() + " reserved",
        limit.declaredAt());
    finding.fix("lower the number of workers, raise the limit, or put a pooler between them");
  }
}
