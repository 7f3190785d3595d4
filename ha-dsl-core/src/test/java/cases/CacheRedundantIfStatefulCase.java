package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Serves.Purpose;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** Sessions are in one place. */
public final class CacheRedundantIfStatefulCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    Node cache = t.node("cache", "10.77.0.13", DEBIAN_12);
    ComponentFacts sessions = ComponentFacts.builder().states(new Serves(Purpose.SESSIONS)).build();
    Service redis = t.service("redis", app("redis", sessions), s -> s.on(cache).single());
    t.entrypoint(
        "portal", t.service("web", app("nginx"), s -> s.on(app1, app2).activeActive().uses(redis)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.11", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.12", DEBIAN_12);
    Node cache = t.node("cache", "10.77.0.13", DEBIAN_12);
    // Copies of rows: without them the application asks the database.
    ComponentFacts copies = ComponentFacts.builder().states(new Serves(Purpose.CACHE)).build();
    Service memcached = t.service("memcached", app("memcached", copies), s -> s.on(cache).single());
    t.entrypoint(
        "portal",
        t.service("web", app("nginx"), s -> s.on(app1, app2).activeActive().uses(memcached)));
  }
}
