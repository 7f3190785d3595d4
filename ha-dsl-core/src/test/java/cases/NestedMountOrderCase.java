package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** A mount is made before the one that it lies on. */
public final class NestedMountOrderCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs/photos").nfs4(nas, "/photos").on(web1);
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    t.sharedMount("/srv/nfs/photos").nfs4(nas, "/photos").on(web1);
  }
}
