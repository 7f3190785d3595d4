package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;

/** The owner of a cron job is not a node of the service. */
public final class CronOwnerExistsCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Node web3 = t.node("web3", "10.77.0.23", DEBIAN_12);
    t.service(
        "wcs",
        app("wcs"),
        s -> s.on(web1, web2).activeActive().cron("/etc/cron.d/wcs").ownedBy(web3));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Node web3 = t.node("web3", "10.77.0.23", DEBIAN_12);
    t.service(
        "wcs",
        app("wcs"),
        s -> s.on(web1, web2, web3).activeActive().cron("/etc/cron.d/wcs").ownedBy(web3));
  }
}
