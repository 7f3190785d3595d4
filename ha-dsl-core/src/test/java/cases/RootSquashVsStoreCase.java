package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** Root may not bring the data to the share. */
public final class RootSquashVsStoreCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs =
        t.sharedMount("/srv/nfs").nfs4(nas, "/export").states(NfsExport.with("rw", "sync")).on(web);
    t.service("forum", app("forum"), s -> s.on(web).activeActive().keeps("/var/lib/forum").on(nfs));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs =
        t.sharedMount("/srv/nfs")
            .nfs4(nas, "/export")
            .states(NfsExport.with("rw", "sync", "no_root_squash"))
            .on(web);
    t.service("forum", app("forum"), s -> s.on(web).activeActive().keeps("/var/lib/forum").on(nfs));
  }
}
