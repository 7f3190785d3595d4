package io.hadsl.core.validation.storage;

import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;
import java.util.Locale;
import java.util.Optional;

/** Sockets, pid files, logs and caches of one node are not shared. */
final class NoNodeLocalStateOnShare extends AbstractRule {

  NoNodeLocalStateOnShare() {
    super(
        "no-node-local-state-on-share",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "Sockets, pid files, logs and caches of a service on several nodes are not on a shared mount");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<UsesPath> each : index.all(UsesPath.class)) {
      check(index, each, once, out);
    }
    for (Service service : index.topology().services()) {
      check(index, service, out);
    }
  }

  private static void check(
      TopologyIndex index, Known<UsesPath> known, OncePerService once, Findings out) {
    UsesPath use = known.fact();
    if (isLocal(use.kind()) && !use.isPerNode()) {
      Optional<SharedSpot> spot = SharedSpot.of(index, known.instance(), use.path());
      if (spot.isPresent() && once.isNew(known, use.path())) {
        report(known, spot.get(), out);
      }
    }
  }

  private static void check(TopologyIndex index, Service service, Findings out) {
    for (Store store : service.stores()) {
      if (service.nodes().size() > 1 && LocalPlaces.holds(store.path())) {
        report(index, service, store, out);
      }
    }
  }

  private static boolean isLocal(UsesPath.Kind kind) {
    return switch (kind) {
      case RUNTIME, LOG, CACHE -> true;
      case STATE, CONFIGURATION, SPOOL -> false;
    };
  }

  private static void report(Known<UsesPath> known, SharedSpot spot, Findings out) {
    Service service = known.instance().service();
    String kind = known.fact().kind().name().toLowerCase(Locale.ROOT);
    out.about(service)
        .on(service.nodes())
        .says(
            "`"
                + known.fact().unit()
                + "` has its "
                + kind
                + " files in "
                + known.fact().path()
                + ", which is on "
                + spot.mount().path()
                + ": the nodes overwrite each other's")
        .because(spot.what(), spot.mount().id(), spot.declaredAt())
        .because(known.fact().unit() + " uses " + kind, known.fact().path(), known.declaredAt())
        .fix("keep on the mount what must be shared, and leave " + known.fact().path() + " local");
  }

  private static void report(TopologyIndex index, Service service, Store store, Findings out) {
    index
        .topology()
        .find(store.mount(), SharedMount.class)
        .ifPresent(
            mount ->
                out.about(service)
                    .on(service.nodes())
                    .says(
                        "service `"
                            + service.name()
                            + "` keeps "
                            + store.path()
                            + " on "
                            + mount.path()
                            + ": what is there belongs to one machine, and the nodes overwrite"
                            + " each other's")
                    .because(store.id().toString(), mount.id(), store.declaredAt())
                    .fix("leave " + store.path() + " on each node's own disk"));
  }
}
