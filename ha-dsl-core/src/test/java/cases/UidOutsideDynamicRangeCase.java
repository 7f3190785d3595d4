package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.SystemUser;
import io.hadsl.core.model.TopologyBuilder;

/** A chosen UID or GID lies where Debian gives numbers out itself. */
public final class UidOutsideDynamicRangeCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    SystemUser combo = t.systemUser("combo").uid(999).on(web1);
    t.service("combo", app("combo"), s -> s.on(web1).single().runsAs(combo));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    SystemUser combo = t.systemUser("combo").uid(2106).on(web1);
    t.service("combo", app("combo"), s -> s.on(web1).single().runsAs(combo));
  }
}
