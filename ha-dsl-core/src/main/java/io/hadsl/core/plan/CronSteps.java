package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.AbsentPath;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.value.AbsolutePath;
import java.util.List;

/** Gives each job to its owner and takes it from every other node of the service. */
final class CronSteps {

  private CronSteps() {}

  static void add(
      TopologyIndex index, Instance instance, Blocks blocks, List<InstanceDraft.Part> parts) {
    for (CronJob job : instance.service().crons()) {
      boolean owner = job.owner().equals(instance.node().id());
      parts.add(
          new InstanceDraft.Part(
              new Provenance(job.id(), job.declaredAt()),
              block(index, instance, job.spec(), owner, blocks)));
    }
  }

  private static Block block(
      TopologyIndex index, Instance instance, CronSpec spec, boolean owner, Blocks blocks) {
    if (spec instanceof CronSpec.Packaged packaged) {
      AbsolutePath path = packaged.path();
      return blocks.of(List.of("cron file", path, owner), sink -> packaged(path, owner, sink));
    }
    ResourceSink sink = blocks.sink();
    if (spec instanceof CronSpec.Scheduled scheduled) {
      ScheduledSteps.add(index, instance, scheduled, owner, sink);
    }
    return blocks.of(sink);
  }

  /**
   * A package's cron file is diverted before the package is installed, so that it is not active for
   * a moment, and no upgrade brings it back (dpkg-divert(1)). cron and run-parts pass over names
   * with a dot. Giving it back removes the diversion, so the package's own file is there again when
   * the owner changes.
   */
  private static void packaged(AbsolutePath path, boolean owner, ResourceSink sink) {
    if (owner) {
      sink.add(
          Phase.PREPARE,
          Command.unless(
                  "give " + path + " to this node",
                  "dpkg-divert --local --rename --divert \"$FILE.ha-dsl-disabled\" --remove \"$FILE\"",
                  "[ \"$(dpkg-divert --truename \"$FILE\")\" = \"$FILE\" ]")
              .with("FILE", path.value()));
    } else {
      Step taken =
          sink.add(
              Phase.PREPARE,
              Command.unless(
                      "take " + path + " from this node",
                      "dpkg-divert --local --rename --divert \"$FILE.ha-dsl-disabled\" --add \"$FILE\"",
                      "[ \"$(dpkg-divert --truename \"$FILE\")\" != \"$FILE\" ]")
                  .with("FILE", path.value()));
      sink.add(Phase.PREPARE, new AbsentPath(path)).after(taken);
    }
  }
}
