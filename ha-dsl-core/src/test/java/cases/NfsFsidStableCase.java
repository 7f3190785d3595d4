package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.NfsExport;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.TopologyBuilder;

/** An export of a pair of servers has no fixed identity. */
public final class NfsFsidStableCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node nas1 = t.node("nas1", "10.77.0.31", DEBIAN_12);
    Node nas2 = t.node("nas2", "10.77.0.32", DEBIAN_12);
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Service nas = t.service("nas", app("nas"), s -> s.on(nas1, nas2).activePassive(nas1));
    NfsExport export = NfsExport.with("rw", "sync");
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").states(export).on(web1);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node nas1 = t.node("nas1", "10.77.0.31", DEBIAN_12);
    Node nas2 = t.node("nas2", "10.77.0.32", DEBIAN_12);
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12);
    Service nas = t.service("nas", app("nas"), s -> s.on(nas1, nas2).activePassive(nas1));
    NfsExport export = NfsExport.with("rw", "sync", "fsid=1");
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").states(export).on(web1);
  }
}
