package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.CronSpec;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Service;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** Gives each job of a service to its owner and takes it from every other node. */
final class CronSteps {

  private final List<CronJob> jobs;

  /** One for each job. */
  private final List<Provenance> causes;

  CronSteps(Service service) {
    jobs = service.crons();
    causes = new ArrayList<>(jobs.size());
    for (CronJob job : jobs) {
      causes.add(new Provenance(job.id(), job.declaredAt()));
    }
  }

  void add(TopologyIndex index, Instance instance, Blocks blocks, List<InstanceDraft.Part> parts) {
    for (int i = 0; i < jobs.size(); i++) {
      CronJob job = jobs.get(i);
      boolean owner = job.owner().equals(instance.node().id());
      parts.add(new InstanceDraft.Part(causes.get(i), block(index, instance, job, owner, blocks)));
    }
  }

  private static Block block(
      TopologyIndex index, Instance instance, CronJob job, boolean owner, Blocks blocks) {
    if (job.spec() instanceof CronSpec.Packaged packaged) {
      return blocks.of(new PackagedCron(packaged.path(), owner));
    }
    ResourceSink sink = blocks.sink();
    if (job.spec() instanceof CronSpec.Scheduled scheduled) {
      ScheduledSteps.add(instance, scheduled, () -> mountPoints(index, instance, job), owner, sink);
    }
    return blocks.of(sink);
  }

  /** What a job waits for: the mounts of its service, and those that its own command names. */
  private static List<AbsolutePath> mountPoints(
      TopologyIndex index, Instance instance, CronJob job) {
    SortedSet<AbsolutePath> points = new TreeSet<>(index.mountPointsTouchedBy(instance));
    index.touchedBy(job).forEach(touched -> points.add(touched.mount().path()));
    return List.copyOf(points);
  }
}
