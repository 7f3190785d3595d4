package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.LocksFiles;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Each node locks for itself. */
public final class NcLockingRedisCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    t.service(
        "cloud",
        app("nextcloud", new LocksFiles(LocksFiles.By.NODE_MEMORY)),
        s -> s.on(app1, app2).activeActive());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node app1 = t.node("app1", "10.77.0.12", DEBIAN_12);
    Node app2 = t.node("app2", "10.77.0.13", DEBIAN_12);
    t.service(
        "cloud",
        app("nextcloud", new LocksFiles(LocksFiles.By.SHARED_STORE)),
        s -> s.on(app1, app2).activeActive());
  }
}
