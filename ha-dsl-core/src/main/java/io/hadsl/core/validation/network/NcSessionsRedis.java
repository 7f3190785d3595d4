package io.hadsl.core.validation.network;

import io.hadsl.core.fact.Sessions;
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

/** No request undoes what another wrote to the session. */
final class NcSessionsRedis extends AbstractRule {

  NcSessionsRedis() {
    super(
        "nc-sessions-redis",
        Severity.WARNING,
        Wave.AVAILABILITY,
        "A request waits for the one before it in the same session");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    Set<ElementId> seen = new HashSet<>();
    for (Known<Sessions> each : index.all(Sessions.class)) {
      Service service = each.instance().service();
      if (each.fact().kept() == Sessions.Kept.SHARED
          && each.fact().guarded() == Sessions.Guarded.UNLOCKED
          && service.nodes().size() > 1
          && seen.add(service.id())) {
        out.about(service)
            .on(service.nodes())
            .says(
                "two requests of one session may run on two nodes of `"
                    + service.name()
                    + "` at once, and the later one writes back what it read first: a login or a"
                    + " basket is lost now and then")
            .because(service.id() + ".sessions", each.fact().guarded(), each.declaredAt())
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
            .fix("let sessions be locked, such as by redis.session.locking_enabled = 1");
      }
    }
  }
}
