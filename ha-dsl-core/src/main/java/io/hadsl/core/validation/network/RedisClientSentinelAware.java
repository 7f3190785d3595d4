package io.hadsl.core.validation.network;

import io.hadsl.core.fact.ConnectsTo;
import io.hadsl.core.knowledge.Known;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Service;
import io.hadsl.core.rule.AbstractRule;
import io.hadsl.core.rule.Findings;
import io.hadsl.core.rule.Severity;
import io.hadsl.core.rule.Wave;
import io.hadsl.core.validation.shape.OncePerService;
import io.hadsl.core.validation.shape.Places;

/** A second instance helps those who can reach it. */
final class RedisClientSentinelAware extends AbstractRule {

  RedisClientSentinelAware() {
    super(
        "redis-client-sentinel-aware",
        Severity.DANGER,
        Wave.AVAILABILITY,
        "Clients of a service on several nodes know more than one of them");
  }

  @Override
  public void check(TopologyIndex index, Findings out) {
    OncePerService once = new OncePerService();
    for (Known<ConnectsTo> each : index.all(ConnectsTo.class)) {
      Service client = each.instance().service();
      Service service = index.topology().find(each.fact().service(), Service.class).orElse(null);
      if (service != null && service.nodes().size() > 1 && once.isNew(each, service.id())) {
        String node = each.fact().node().name();
        out.about(service)
            .on(service.nodes())
            .says(
                "`"
                    + client.name()
                    + "` knows `"
                    + service.name()
                    + "` on "
                    + node
                    + " only: when "
                    + node
                    + " is lost the others are of no use to it")
            .because(service.id() + ".on", Places.names(service.nodes()), service.declaredAt())
            .because(client.id() + ".connects", node, each.declaredAt())
            .fix(
                "let clients use an address that follows the instance in charge, or keep one"
                    + " instance and say with .single() that there is no second");
      }
    }
  }
}
