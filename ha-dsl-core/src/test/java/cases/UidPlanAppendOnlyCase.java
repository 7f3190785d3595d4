package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.TopologyBuilder;

/** An account is put into the middle of a list, and moves the next one's number. */
public final class UidPlanAppendOnlyCase implements RuleCase {

  @Override
  public void before(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.systemUser("hobo").uid(2102).on(web);
    t.systemUser("wcs").uid(2103).on(web);
  }

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.systemUser("hobo").uid(2102).on(web);
    t.systemUser("hobo-agent").uid(2103).on(web);
    t.systemUser("wcs").uid(2104).on(web);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    t.systemUser("hobo").uid(2102).on(web);
    t.systemUser("wcs").uid(2103).on(web);
    t.systemUser("hobo-agent").uid(2104).on(web);
  }
}
