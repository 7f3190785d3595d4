package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.TopologyBuilder;

/** A node has two declarations of one system user. */
public final class AccountDeclaredOnceCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    SystemUser combo = t.systemUser("combo").uid(2106).on(web);
    t.systemUser("combo").uid(2107).on(web2);
    t.service("combo", app("combo"), s -> s.on(web).activeActive().runsAs(combo));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    SystemUser combo = t.systemUser("combo").uid(2106).on(web);
    t.service("combo", app("combo"), s -> s.on(web).activeActive().runsAs(combo));
  }
}
