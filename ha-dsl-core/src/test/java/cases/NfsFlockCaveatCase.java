package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.LockFile;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.NodeGroup;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** A lock on NFS is waited for without end. */
public final class NfsFlockCaveatCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web);
    t.service(
        "import",
        app("import"),
        s ->
            s.on(web)
                .activeActive()
                .keeps("/var/lib/import")
                .on(nfs)
                .states(LockFile.at("/var/lib/import/lock")));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    NodeGroup web = t.group("web", web1, web2);
    External files = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export/publik").on(web);
    t.service(
        "import",
        app("import"),
        s ->
            s.on(web)
                .activeActive()
                .keeps("/var/lib/import")
                .on(nfs)
                .states(LockFile.at("/var/lib/import/lock").waiting(60)));
  }
}
