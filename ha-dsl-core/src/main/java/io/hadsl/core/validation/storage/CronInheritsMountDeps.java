package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.GivenFile;
import io.hadsl.core.knowledge.NodePaths;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.knowledge.TouchedPath;
import io.hadsl.core.knowledge.UnitPaths;
import io.hadsl.core.model.CronJob;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.AbsolutePath;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What cron starts looks whether its files are there. */
final class CronInheritsMountDeps extends AbstractRule {

  CronInheritsMountDeps() {
    super(
        "cron-inherits-mount-deps",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "A job that cron starts does not run where the shared mount it works on is missing");
  }

  /** Files of other names are left alone by Debian's cron (cron(8)). */
  private static final Pattern READ = Pattern.compile("[A-Za-z0-9_-]+");

  @Override
  public void check(TopologyIndex index, Findings out) {
    for (Service service : index.topology().services()) {
      for (CronJob job : service.crons()) {
        check(index, service, job, out);
      }
    }
    for (Node node : index.topology().nodes()) {
      for (GivenFile file : index.given(node.id()).files()) {
        if (file.path().parent().value().equals("/etc/cron.d")
            && READ.matcher(file.path().name()).matches()) {
          checkGiven(index, file, out);
        }
      }
    }
  }

  private static void check(TopologyIndex index, Service service, CronJob job, Findings out) {
    for (Instance instance : index.instancesOf(service.id())) {
      if (instance.node().id().equals(job.owner())) {
        check(index, instance, job, out);
      }
    }
  }

  private static void check(TopologyIndex index, Instance instance, CronJob job, Findings out) {
    if (MountQuestion.isAskedBy(job)) {
      return;
    }
    List<TouchedPath> all = new ArrayList<>(index.touchedBy(job));
    if (namesSharedPath(index, instance)) {
      all.addAll(index.touchedBy(instance));
    }
    for (TouchedPath touched : all) {
      // Through a link the path is not there without the mount, and the job fails as it should.
      if (touched.path().isWithin(touched.mount().path())) {
        out.about(job)
            .on(List.of(job.owner()))
            .says(
                "cron starts `"
                    + job.spec().key()
                    + "` whether "
                    + touched.mount().path()
                    + " is mounted or not: without it the job works on an empty directory")
            .because(job.id().toString(), "started by cron", job.declaredAt())
            .because(touched.what(), touched.path(), touched.declaredAt())
            .fix(
                "run its command as a timer, CronSpec.scheduled(...).asTimer(), which waits for"
                    + " the mount");
        return;
      }
    }
  }

  /** Whether some path is on a mount by its name alone; nearly always links lead there. */
  private static boolean namesSharedPath(TopologyIndex index, Instance instance) {
    for (SharedMount mount : index.mountsOn(instance.node().id())) {
      for (Store store : instance.service().stores()) {
        if (store.path().isWithin(mount.path())) {
          return true;
        }
      }
      for (Stated<UsesPath> use : index.facts(instance, UsesPath.class)) {
        if (use.fact().path().isWithin(mount.path())) {
          return true;
        }
      }
    }
    return false;
  }

  private static void checkGiven(TopologyIndex index, GivenFile file, Findings out) {
    NodePaths paths = index.paths(file.node().id());
    for (String line : file.text().split("\n", -1)) {
      String entry = line.trim();
      if (!entry.startsWith("#") && !MountQuestion.isIn(entry)) {
        for (String word : entry.split("\\s+", -1)) {
          for (AbsolutePath path : UnitPaths.inWord(word)) {
            List<SharedMount> mounts = paths.mountsCrossed(path);
            if (!mounts.isEmpty() && path.isWithin(mounts.get(0).path())) {
              report(file, path, mounts.get(0), out);
              return;
            }
          }
        }
      }
    }
  }

  private static void report(GivenFile file, AbsolutePath path, SharedMount mount, Findings out) {
    out.about(file.node())
        .on(List.of(file.node().id()))
        .says(
            "cron starts a job of "
                + file.path()
                + " whether "
                + mount.path()
                + " is mounted or not: without it the job works on an empty directory")
        .because(file.node().name() + ".file(" + file.path() + ")", path, file.declaredAt())
        .because(mount.id().toString(), mount.path(), mount.declaredAt())
        .fix("begin the command with `mountpoint -q " + mount.path() + " &&`");
  }
}
