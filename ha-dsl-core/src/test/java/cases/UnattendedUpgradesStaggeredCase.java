package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.UpgradeWindow;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** Both nodes upgrade themselves in the same hour. */
public final class UnattendedUpgradesStaggeredCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.packages("unattended-upgrades"));
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.packages("unattended-upgrades"));
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web1, web2);
    t.service(
        "combo",
        app("combo"),
        s -> s.on(web1, web2).activeActive().keeps("/var/lib/combo").on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.packages("unattended-upgrades"));
    Node web2 =
        t.node(
            "web2",
            "10.77.0.22",
            DEBIAN_12,
            n -> n.packages("unattended-upgrades").states(UpgradeWindow.from(4, 0, 60)));
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web1, web2);
    t.service(
        "combo",
        app("combo"),
        s -> s.on(web1, web2).activeActive().keeps("/var/lib/combo").on(nfs));
  }
}
