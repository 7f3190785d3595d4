package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.value.Endpoint;

/** A server acknowledges what it has not written. */
public final class NfsExportSyncCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External nas = t.external("nas", Endpoint.of("nas", 2049));
    t.sharedMount("/srv/nfs")
        .nfs4(nas, "/export")
        .states(NfsExport.with("rw", "async"))
        .on(web1, web2);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12);
    External nas = t.external("nas", Endpoint.of("nas", 2049));
    t.sharedMount("/srv/nfs")
        .nfs4(nas, "/export")
        .states(NfsExport.with("rw", "sync"))
        .on(web1, web2);
  }
}
