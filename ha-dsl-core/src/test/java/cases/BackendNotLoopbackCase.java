package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Binds;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** A cache listens where its clients are not. */
public final class BackendNotLoopbackCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node cache1 = t.node("cache1", "10.77.0.15", DEBIAN_12);
    Service cache =
        t.service("cache", app("memcached", Binds.LOOPBACK), s -> s.on(cache1).single());
    t.service("combo", app("combo"), s -> s.on(app1).single().uses(cache));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node cache1 = t.node("cache1", "10.77.0.15", DEBIAN_12);
    Service cache =
        t.service("cache", app("memcached", Binds.OWN_ADDRESS), s -> s.on(cache1).single());
    t.service("combo", app("combo"), s -> s.on(app1).single().uses(cache));
  }
}
