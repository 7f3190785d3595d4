package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.RewrittenAtStart;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.Rollouts;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;

/** Shared files that a start rewrites are rewritten by one node at a time. */
final class CollectstaticSafe extends AbstractRule {

  CollectstaticSafe() {
    super(
        "collectstatic-safe",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Files on a shared mount that a unit rewrites at each start are not rewritten by two nodes at once");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<RewrittenAtStart> each : index.all(RewrittenAtStart.class)) {
      check(index, each, once, out);
    }
  }

  private static void check(
      TopologyIndex index, Known<RewrittenAtStart> known, OncePerService once, Findings out) {
    if (Rollouts.atOnce(index, known.instance()) > 1) {
      SharedSpot.of(index, known.instance(), known.fact().path())
          .filter(spot -> once.isNew(known))
          .ifPresent(spot -> report(known, spot, out));
    }
  }

  private static void report(Known<RewrittenAtStart> known, SharedSpot spot, Findings out) {
    Service service = known.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "`"
                + known.fact().unit()
                + "` deletes and writes "
                + known.fact().path()
                + " on "
                + spot.mount().path()
                + " at each start, and several nodes start it at once: visitors get pages without"
                + " style while they do, and a mixture afterwards")
        .because(spot.what(), spot.mount().id(), spot.declaredAt())
        .because(service.id() + ".rewritten at start", known.fact().path(), known.declaredAt())
        .fix(
            "run it on two nodes, of which the second follows the first, or keep "
                + known.fact().path()
                + " on each node's own disk");
  }
}
