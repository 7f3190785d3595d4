package io.hadsl.core.validation.redundancy;

import io.hadsl.core.fact.PhpWorkers;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.value.ElementId;
import java.util.HashSet;
import java.util.Set;

/** PHP serves more than a handful of requests at once. */
final class PhpFpmChildrenSane extends AbstractRule {

  /** Debian's {@code pm.max_children}, made for a machine where nobody is. */
  private static final int OF_DEBIAN = 5;

  PhpFpmChildrenSane() {
    super(
        "php-fpm-children-sane",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A PHP pool that an entrypoint needs serves more requests at once than Debian's five");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> seen = new HashSet<>();
    for (Known<PhpWorkers> each : index.all(PhpWorkers.class)) {
      Service service = each.instance().service();
      if (each.fact().most() <= OF_DEBIAN
          && index.dependencies().has(service.id())
          && seen.add(service.id())) {
        out.about(service)
            .on(service.nodes())
            .says(
                "service `"
                    + service.name()
                    + "` serves "
                    + each.fact().most()
                    + " requests at once on a node: a few slow ones fill it, its health check"
                    + " fails, and the load goes on to the next node")
            .because(service.id() + ".workers", each.fact().most(), each.declaredAt())
            .fix("give it as many workers as the node's memory holds");
      }
    }
  }
}
