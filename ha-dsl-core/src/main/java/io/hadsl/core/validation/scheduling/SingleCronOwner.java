package io.hadsl.core.validation.scheduling;

import io.hadsl.core.knowledge.Kept;
import io.hadsl.core.knowledge.SharedFiles;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Clashes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
      collect(index, onShare(index, files), clashes);
    }
    for (Node node : index.topology().nodes()) {
      collect(index, onNode(index, node), clashes);
    }
    for (Clashes.Clash<CronJob> each : clashes.all()) {
      report(each.first(), each.second(), out);
    }
  }

  /**
   * A job, where one with the same data may be.
   *
   * @param kept the data, if it is on a share; those of one node need no other place
   */
  private record Work(CronJob job, Optional<Kept> kept) {

    /** Two jobs with one place would do the same work; empty if nobody knows. */
    Optional<?> place(TopologyIndex index) {
      return kept.isEmpty()
          ? Optional.of(kept)
          : index.paths(kept.get().service().nodes().get(0)).servedAt(kept.get().at().path());
    }
  }

  /** What lies elsewhere on the same share is other data. */
  private static List<Work> onShare(TopologyIndex index, SharedFiles files) {
    List<Work> all = new ArrayList<>();
    for (Kept kept : index.keptOn(files)) {
      if (kept.isData()) {
        for (CronJob job : kept.service().crons()) {
          all.add(new Work(job, Optional.of(kept)));
        }
      }
    }
    return all;
  }

  private static List<Work> onNode(TopologyIndex index, Node node) {
    List<Work> all = new ArrayList<>();
    for (Instance instance : index.instancesOn(node.id())) {
      for (CronJob job : instance.service().crons()) {
        all.add(new Work(job, Optional.empty()));
      }
    }
    return all;
  }

  /** Where their data lies is asked only of jobs that are the same, which is seldom. */
  private static void collect(TopologyIndex index, List<Work> all, Clashes<CronJob> clashes) {
    if (all.size() < 2) {
      return;
    }
    Map<Object, List<Work>> same = new LinkedHashMap<>();
    for (Work each : all) {
      same.computeIfAbsent(whatRuns(each.job().spec()), what -> new ArrayList<>(1)).add(each);
    }
    for (List<Work> some : same.values()) {
      if (haveSeveralOwners(some)) {
        compare(index, some, clashes);
      }
    }
  }

  private static boolean haveSeveralOwners(List<Work> some) {
    for (Work each : some) {
      if (!each.job().owner().equals(some.get(0).job().owner())) {
        return true;
      }
    }
    return false;
  }

  /** Jobs that are the same. */
  private static void compare(TopologyIndex index, List<Work> all, Clashes<CronJob> clashes) {
    Map<Object, CronJob> first = new HashMap<>();
    for (Work each : all) {
      Optional<?> place = each.place(index);
      if (place.isPresent()) {
        CronJob other = first.putIfAbsent(place.get(), each.job());
        if (other != null && !other.owner().equals(each.job().owner())) {
          clashes.meet(other, each.job(), each.job().spec().key(), each.job().owner());
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
