package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;
import io.hadsl.core.value.AbsolutePath;

/** Each node has a queue of its own on a share. */
final class PerNodeSubdirOnShare extends AbstractRule {

  PerNodeSubdirOnShare() {
    super(
        "per-node-subdir-on-share",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "A queue on a shared mount has a directory for each node");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<UsesPath> each : index.all(UsesPath.class)) {
      check(index, each, once, out);
    }
  }

  private static void check(
      TopologyIndex index, Known<UsesPath> known, OncePerService once, Findings out) {
    UsesPath use = known.fact();
    if (use.kind() == UsesPath.Kind.SPOOL && !use.isPerNode()) {
      SharedSpot.of(index, known.instance(), use.path())
          .filter(spot -> once.isNew(known, use.path()))
          .ifPresent(spot -> report(known, spot, out));
    }
  }

  private static void report(Known<UsesPath> known, SharedSpot spot, Findings out) {
    Service service = known.instance().service();
    AbsolutePath path = known.fact().path();
    out.about(service)
        .on(service.nodes())
        .says(
            "all nodes of `"
                + service.name()
                + "` take jobs from "
                + path
                + " on "
                + spot.mount().path()
                + ": a queue in files has no lock between machines, so jobs run twice")
        .because(spot.what(), spot.mount().id(), spot.declaredAt())
        .because(known.fact().unit() + " uses spool", path, known.declaredAt())
        .fix("put the machine id into the path, " + path + "/%m, or keep the queue local");
  }
}
