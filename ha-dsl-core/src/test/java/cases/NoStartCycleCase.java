package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;

/** Services wait for each other. */
public final class NoStartCycleCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node n1 = t.node("n1", "10.77.0.31", DEBIAN_12);
    Service storage = t.service("storage", app("glusterfs"), s -> s.on(n1).single());
    SharedMount data = t.sharedMount("/srv/data").glusterfs(storage, "data").on(n1);
    Service directory =
        t.service("directory", app("ldap"), s -> s.on(n1).single().keeps("/var/lib/ldap").on(data));
    t.replace(storage.toBuilder().uses(directory).build());
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node n1 = t.node("n1", "10.77.0.31", DEBIAN_12);
    Service storage = t.service("storage", app("glusterfs"), s -> s.on(n1).single());
    SharedMount data = t.sharedMount("/srv/data").glusterfs(storage, "data").on(n1);
    Service directory =
        t.service("directory", app("ldap"), s -> s.on(n1).single().keeps("/var/lib/ldap").on(data));
    t.service("portal", app("portal"), s -> s.on(n1).single().uses(directory));
  }
}
