package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;

/** A library upgrade restarts the database. */
public final class NeedrestartModeCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node db =
        t.node(
            "db",
            "10.77.0.14",
            DEBIAN_12,
            n ->
                n.file(
                    TextFile.of("/etc/needrestart/conf.d/ours.conf", "$nrconf{restart} = 'a';\n")));
    Node web = t.node("web", "10.77.0.21", DEBIAN_12);
    Service database = t.service("database", app("database"), s -> s.on(db).single());
    t.service("cloud", app("cloud"), s -> s.on(web).single().uses(database));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node db =
        t.node(
            "db",
            "10.77.0.14",
            DEBIAN_12,
            n ->
                n.file(
                    TextFile.of("/etc/needrestart/conf.d/ours.conf", "$nrconf{restart} = 'l';\n")));
    Node web = t.node("web", "10.77.0.21", DEBIAN_12);
    Service database = t.service("database", app("database"), s -> s.on(db).single());
    t.service("cloud", app("cloud"), s -> s.on(web).single().uses(database));
  }
}
