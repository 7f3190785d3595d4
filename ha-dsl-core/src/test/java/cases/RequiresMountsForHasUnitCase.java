package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.value.Endpoint;

/** A drop-in waits for a share that one of the nodes does not mount. */
public final class RequiresMountsForHasUnitCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    TextFile wait =
        TextFile.of(
            "/etc/systemd/system/combo.service.d/wait.conf",
            "[Unit]\nRequiresMountsFor=/srv/nfs\n");
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(wait));
    t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.file(wait));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1);
  }

  @Override
  public void repaired(TopologyBuilder t) {
    TextFile wait =
        TextFile.of(
            "/etc/systemd/system/combo.service.d/wait.conf",
            "[Unit]\nRequiresMountsFor=/srv/nfs\n");
    Node web1 = t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(wait));
    Node web2 = t.node("web2", "10.77.0.22", DEBIAN_12, n -> n.file(wait));
    External nas = t.external("nfs-prod", Endpoint.of("nfs-prod", 2049));
    t.sharedMount("/srv/nfs").nfs4(nas, "/export").on(web1, web2);
  }
}
