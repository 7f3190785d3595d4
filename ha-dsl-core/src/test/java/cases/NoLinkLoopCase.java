package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Link;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** A store's link leads to a link that leads back. */
public final class NoLinkLoopCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 =
        t.node(
            "web1",
            "10.77.0.21",
            DEBIAN_12,
            n -> n.states(Link.of("/srv/nfs/var/lib/wcs", "/var/lib/wcs")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    t.service("wcs", app("wcs"), s -> s.on(web1).single().keeps("/var/lib/wcs").on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 =
        t.node(
            "web1",
            "10.77.0.21",
            DEBIAN_12,
            n -> n.states(Link.of("/srv/nfs/var/lib/wcs", "../../data/wcs")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
    t.service("wcs", app("wcs"), s -> s.on(web1).single().keeps("/var/lib/wcs").on(nfs));
  }
}
