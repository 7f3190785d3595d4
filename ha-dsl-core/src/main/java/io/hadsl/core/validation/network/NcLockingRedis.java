package io.hadsl.core.validation.network;

import io.hadsl.core.fact.LocksFiles;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.Places;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Set;

/** A lock excludes the other nodes too. */
final class NcLockingRedis extends AbstractRule {

  NcLockingRedis() {
    super(
        "nc-locking-redis",
        Severity.ERROR,
        Wave.AVAILABILITY,
        "An application on several nodes locks files where all nodes see the lock");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> seen = new HashSet<>();
    for (Known<LocksFiles> each : index.all(LocksFiles.class)) {
      Service service = each.instance().service();
      if (each.fact().by() == LocksFiles.By.NODE_MEMORY
          && service.nodes().size() > 1
          && seen.add(service.id())) {
        out.about(service)
            .on(service.nodes())
            .says(
                "each node of `"
                    + service.name()
                    + "` keeps its locks to itself: two nodes write one file at once, and one of"
                    + " the two versions is lost")
            .because(service.id() + ".locks", each.fact().by(), each.declaredAt())
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
            .fix("keep the locks in a Redis that the service uses");
      }
    }
  }
}
