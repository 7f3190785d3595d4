package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.PackageConffiles;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.Rollouts;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;

/** Configuration that dpkg replaces is replaced by one node at a time. */
final class ConffileOnShareSingleUpgrader extends AbstractRule {

  ConffileOnShareSingleUpgrader() {
    super(
        "conffile-on-share-single-upgrader",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "Packages whose conffiles are on a shared mount are not upgraded on two nodes at once");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<PackageConffiles> each : index.all(PackageConffiles.class)) {
      check(index, each, once, out);
    }
  }

  private static void check(
      TopologyIndex index, Known<PackageConffiles> known, OncePerService once, Findings out) {
    if (Rollouts.atOnce(index, known.instance()) > 1) {
      SharedSpot.within(index, known.instance(), known.fact().directory())
          .filter(spot -> once.isNew(known))
          .ifPresent(spot -> report(known, spot, out));
    }
  }

  private static void report(Known<PackageConffiles> known, SharedSpot spot, Findings out) {
    Service service = known.instance().service();
    out.about(service)
        .on(service.nodes())
        .says(
            "several nodes upgrade package `"
                + known.fact().packageName()
                + "` at once, whose conffiles in "
                + known.fact().directory()
                + " are one set of files on "
                + spot.mount().path()
                + ": dpkg on each replaces, renames and asks about the same files")
        .because(spot.what(), spot.mount().id(), spot.declaredAt())
        .because(service.id() + ".conffiles", known.fact().directory(), known.declaredAt())
        .fix(
            "leave the configuration on each node's own disk, and let every node have the same"
                + " from here");
  }
}
