package cases;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.TopologyBuilder;

/** All files come from one machine. */
public final class StorageRedundantCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.12", DEBIAN_12);
    Node nas = t.node("nas", "10.77.0.13", DEBIAN_12);
    Service files = t.service("files", app("nfs-server"), s -> s.on(nas).single());
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export").on(web1, web2);
    Service wcs =
        t.service(
            "wcs", app("wcs"), s -> s.on(web1, web2).activeActive().keeps("/var/lib/wcs").on(nfs));
    t.entrypoint("portal", wcs);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 = t.node("web1", "10.77.0.11", DEBIAN_12);
    Node web2 = t.node("web2", "10.77.0.12", DEBIAN_12);
    Node nas1 = t.node("nas1", "10.77.0.13", DEBIAN_12);
    Node nas2 = t.node("nas2", "10.77.0.14", DEBIAN_12);
    Service files =
        t.service("files", app("nfs-server"), s -> s.on(nas1, nas2).activePassive(nas1));
    SharedMount nfs = t.sharedMount("/srv/nfs").nfs4(files, "/export").on(web1, web2);
    Service wcs =
        t.service(
            "wcs", app("wcs"), s -> s.on(web1, web2).activeActive().keeps("/var/lib/wcs").on(nfs));
    t.entrypoint("portal", wcs);
  }
}
