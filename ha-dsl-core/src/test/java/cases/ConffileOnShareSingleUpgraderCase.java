package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.PackageConffiles;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.Endpoint;

/** Two nodes upgrade a package whose configuration is shared, at once. */
public final class ConffileOnShareSingleUpgraderCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Node web3 = t.node("web3", "10.77.0.23", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2, web3);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web);
    ComponentFacts facts =
        ComponentFacts.builder()
            .unit("combo.service", RestartPolicy.SHIPPED)
            .states(new PackageConffiles("combo", AbsolutePath.of("/etc/combo")))
            .build();
    t.service(
        "combo", app("combo", facts), s -> s.on(web).activeActive().keeps("/etc/combo").on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    Node web3 = t.node("web3", "10.77.0.23", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2, web3);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web);
    ComponentFacts facts =
        ComponentFacts.builder()
            .unit("combo.service", RestartPolicy.SHIPPED)
            .states(new PackageConffiles("combo", AbsolutePath.of("/etc/combo")))
            .build();
    t.service(
        "combo",
        app("combo", facts),
        s -> s.on(web).activeActive().keeps("/var/lib/combo").on(nfs));
  }
}
