package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** Debian's own account gets another number. */
public final class StaticUidKnownCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    t.systemUser("www-data").uid(2101).on(web1);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    t.systemUser("www-data").uid(33).expected().on(web1);
  }
}
