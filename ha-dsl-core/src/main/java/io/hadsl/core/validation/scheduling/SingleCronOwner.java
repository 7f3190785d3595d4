package io.hadsl.core.validation.scheduling;

import io.hadsl.core.knowledge.Kept;
import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A job is active on one node only, of all that share its data. One declaration has one owner; two
 * may have two.
 */
final class SingleCronOwner extends AbstractRule {

  SingleCronOwner() {
    super(
        "single-cron-owner",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A cron job is active on one node only, of all nodes that share its data");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Clashes<CronJob> clashes = new Clashes<>();
    for (SharedFiles files : index.sharedFiles()) {
      collect(onShare(index, files), clashes);
    }
    for (Node node : index.topology().nodes()) {
      collect(onNode(index, node), clashes);
    }
    for (Clashes.Clash<CronJob> each : clashes.all()) {
      report(each.first(), each.second(), out);
    }
  }

  /** A service with jobs, and the place of its data: two that share it would do the same work. */
  private record Working(Object place, Service service) {}

  /** What lies elsewhere on the same share is other data. */
  private static List<Working> onShare(TopologyIndex index, SharedFiles files) {
    List<Working> all = new ArrayList<>();
    for (Kept kept : index.keptOn(files)) {
      Service service = kept.service();
      if (kept.isData() && !service.crons().isEmpty()) {
        index
            .paths(service.nodes().get(0))
            .servedAt(kept.at().path())
            .ifPresent(place -> all.add(new Working(place, service)));
      }
    }
    return all;
  }

  private static List<Working> onNode(TopologyIndex index, Node node) {
    List<Working> all = new ArrayList<>();
    for (Instance instance : index.instancesOn(node.id())) {
      if (!instance.service().crons().isEmpty()) {
        all.add(new Working(node.id(), instance.service()));
      }
    }
    return all;
  }

  private static void collect(List<Working> all, Clashes<CronJob> clashes) {
    if (all.size() < 2) {
      return;
    }
    Map<List<Object>, CronJob> first = new HashMap<>();
    for (Working each : all) {
      for (CronJob job : each.service().crons()) {
        CronJob other = first.putIfAbsent(List.of(each.place(), whatRuns(job.spec())), job);
        if (other != null && !other.owner().equals(job.owner())) {
          clashes.meet(other, job, job.spec().key(), job.owner());
        }
      }
    }
  }

  /** Two jobs are one if cron starts the same: a packaged file, or a command as one account. */
  private static Object whatRuns(CronSpec spec) {
    if (spec instanceof CronSpec.Scheduled scheduled) {
      return List.of(scheduled.user(), scheduled.command());
    }
    return spec.key();
  }

  private static void report(CronJob first, CronJob second, Findings out) {
    out.about(second)
        .on(List.of(first.owner(), second.owner()))
        .says(
            "cron job "
                + second.spec().key()
                + " has two owners among nodes that share its data: it runs twice on the same data")
        .because(first.id() + ".owner", first.owner(), first.declaredAt())
        .because(second.id() + ".owner", second.owner(), second.declaredAt())
        .fix("let one node own both, or declare the job once");
  }
}
