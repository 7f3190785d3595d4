package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.TopologyBuilder;

/** Two accounts of a node have the same UID. */
public final class UidUniqueOnNodeCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    SystemUser combo = t.systemUser("combo").uid(2106).on(web);
    SystemUser fargo = t.systemUser("fargo").uid(2106).on(web);
    t.service("combo", app("combo"), s -> s.on(web).activeActive().runsAs(combo));
    t.service("fargo", app("fargo"), s -> s.on(web).activeActive().runsAs(fargo));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    SystemUser combo = t.systemUser("combo").uid(2106).on(web);
    SystemUser fargo = t.systemUser("fargo").uid(2107).on(web);
    t.service("combo", app("combo"), s -> s.on(web).activeActive().runsAs(combo));
    t.service("fargo", app("fargo"), s -> s.on(web).activeActive().runsAs(fargo));
  }
}
