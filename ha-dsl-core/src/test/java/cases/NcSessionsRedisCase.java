package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Sessions;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Two requests of one session overwrite each other. */
public final class NcSessionsRedisCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    t.service(
        "cloud",
        app("nextcloud", new Sessions(Sessions.Kept.SHARED, Sessions.Guarded.UNLOCKED)),
        s -> s.on(app1, app2).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    t.service(
        "cloud",
        app("nextcloud", new Sessions(Sessions.Kept.SHARED, Sessions.Guarded.LOCKED)),
        s -> s.on(app1, app2).activeActive());
  }
}
