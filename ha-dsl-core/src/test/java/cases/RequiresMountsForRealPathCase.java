package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.fact.Link;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.Endpoint;

/** A drop-in names a link onto the share. */
public final class RequiresMountsForRealPathCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    Node web1 =
        t.node(
            "web1",
            "10.77.0.21",
            DEBIAN_12,
            n ->
                n.states(Link.of("/var/lib/wcs", "/srv/nfs/var/lib/wcs"))
                    .file(
                        TextFile.of(
                            "/etc/systemd/system/wcs.service.d/wait.conf",
                            "[Unit]\nRequiresMountsFor=/var/lib/wcs\n")));
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
                n.states(Link.of("/var/lib/wcs", "/srv/nfs/var/lib/wcs"))
                    .file(
                        TextFile.of(
                            "/etc/systemd/system/wcs.service.d/wait.conf",
                            "[Unit]\nRequiresMountsFor=/srv/nfs\n")));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }
}
