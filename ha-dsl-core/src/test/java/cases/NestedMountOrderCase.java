package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Link;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** What a mount shows is on another, and only a link says so. */
public final class NestedMountOrderCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Link data = Link.of("/data", "/srv/nfs/data");
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(data));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    t.sharedMount("/var/www/photos").bind("/data/photos").on(web1);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Link data = Link.of("/data", "/srv/nfs/data");
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.states(data));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    t.sharedMount("/var/www/photos").bind("/srv/nfs/data/photos").on(web1);
  }
}
