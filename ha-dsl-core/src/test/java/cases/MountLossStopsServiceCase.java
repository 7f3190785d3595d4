package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.Endpoint;

/** A service stops with its mount and stays down. */
public final class MountLossStopsServiceCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 =
        t.node(
            "web1",
            "10.77.0.21",
            DEBIAN_12,
            n ->
                n.file(
                    TextFile.of(
                        "/etc/systemd/system/combo.service.d/mount.conf",
                        "[Unit]\nBindsTo=srv-nfs.mount\nAfter=srv-nfs.mount\n")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    Node web1 =
        t.node(
            "web1",
            "10.77.0.21",
            DEBIAN_12,
            n ->
                n.file(
                        TextFile.of(
                            "/etc/systemd/system/combo.service.d/mount.conf",
                            "[Unit]\nBindsTo=srv-nfs.mount\nAfter=srv-nfs.mount\n"))
                    .file(
                        TextFile.of(
                            "/etc/systemd/system/srv-nfs.mount.d/combo.conf",
                            "[Unit]\nUpholds=combo.service\n")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }
}
