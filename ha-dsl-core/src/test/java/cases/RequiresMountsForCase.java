package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.Endpoint;

/** A unit of the node's own writes to a share that it does not wait for. */
public final class RequiresMountsForCase implements RuleCase {

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
                        "/etc/systemd/system/report.service",
                        "[Service]\nExecStart=/usr/bin/report --to /srv/nfs/reports\n")));
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
                        "/etc/systemd/system/report.service",
                        "[Unit]\nRequiresMountsFor=/srv/nfs\n[Service]\nExecStart=/usr/bin/report --to /srv/nfs/reports\n")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }
}
