package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Upgrader;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** Both nodes upgrade one database. */
public final class NcUpgradeOnceCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web);
    t.service(
        "cloud1",
        app(
            "cloud",
            ComponentFacts.builder()
                .states(new Upgrader("occ upgrade", Upgrader.Jobs.HELD))
                .build()),
        s -> s.on(web1).single().keeps("/srv/data").on(nfs));
    t.service(
        "cloud2",
        app(
            "cloud",
            ComponentFacts.builder()
                .states(new Upgrader("occ upgrade", Upgrader.Jobs.HELD))
                .build()),
        s -> s.on(web2).single().keeps("/srv/data").on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web);
    t.service(
        "cloud1",
        app(
            "cloud",
            ComponentFacts.builder()
                .states(new Upgrader("occ upgrade", Upgrader.Jobs.HELD))
                .build()),
        s -> s.on(web1).single().keeps("/srv/data").on(nfs));
    t.service("cloud2", app("cloud"), s -> s.on(web2).single().keeps("/srv/data").on(nfs));
  }
}
