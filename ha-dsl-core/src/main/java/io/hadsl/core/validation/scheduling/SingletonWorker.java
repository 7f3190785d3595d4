package io.hadsl.core.validation.scheduling;

import io.hadsl.core.fact.LoneWorker;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.validation.shape.Replicas;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Workers without a lock between them are not multiplied. */
final class SingletonWorker extends AbstractRule {

  SingletonWorker() {
    super(
        "singleton-worker",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A worker of which one may be at work runs on one node");
  }

  private record Job(ElementId application, String name, String share) {
    static Job of(TopologyIndex index, Known<LoneWorker> worker) {
      return new Job(
          index.leaderOf(worker.instance().service()), worker.fact().name(), worker.fact().share());
    }

    // By hand, as in ElementId.
    @Override
    public boolean equals(Object other) {
      return other instanceof Job that
          && application.equals(that.application)
          && name.equals(that.name)
          && share.equals(that.share);
    }

    @Override
    public int hashCode() {
      return 31 * (31 * application.hashCode() + name.hashCode()) + share.hashCode();
    }
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Map<Job, List<Known<LoneWorker>>> workers = new LinkedHashMap<>();
    for (Known<LoneWorker> each : index.all(LoneWorker.class)) {
      if (each.instance().service().redundancy() instanceof Redundancy.ActivePassive) {
        continue; // one instance is at work, the others wait
      }
      workers.computeIfAbsent(Job.of(index, each), key -> new ArrayList<>(1)).add(each);
    }
    for (List<Known<LoneWorker>> each : workers.values()) {
      if (each.size() > 1) {
        report(each, out);
      }
    }
  }

  private static void report(List<Known<LoneWorker>> workers, Findings out) {
    Known<LoneWorker> last = workers.get(workers.size() - 1);
    Service service = last.instance().service();
    Set<ElementId> nodes = Replicas.nodes(workers);
    out.about(service)
        .on(nodes)
        .says(
            "worker "
                + last.fact().name()
                + " of service `"
                + service.name()
                + "` is at work on "
                + Places.names(nodes)
                + ", and nothing keeps them apart: they do the same work at the same time")
        .because(service.id() + ".worker", last.fact().name(), last.declaredAt())
        .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
        .fix(
            "let one node run it and the others wait: .activePassive("
                + workers.get(0).instance().node().name()
                + "); or give each a share of the work");
  }
}
