package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.ConnectsTo;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** The second cache is of no use. */
public final class RedisClientSentinelAwareCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node cache1 = t.node("cache1", "10.77.0.15", DEBIAN_12);
    Node cache2 = t.node("cache2", "10.77.0.16", DEBIAN_12);
    Service cache =
        t.service("cache", app("redis"), s -> s.on(cache1, cache2).activePassive(cache1));
    t.service(
        "cloud",
        app("nextcloud", new ConnectsTo(cache.id(), cache1.id())),
        s -> s.on(app1).single().uses(cache));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node cache1 = t.node("cache1", "10.77.0.15", DEBIAN_12);
    Service cache = t.service("cache", app("redis"), s -> s.on(cache1).single());
    t.service(
        "cloud",
        app("nextcloud", new ConnectsTo(cache.id(), cache1.id())),
        s -> s.on(app1).single().uses(cache));
  }
}
