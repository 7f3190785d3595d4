package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;

/** A machine does not start without its storage. */
public final class BootDoesNotHangCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    String line = "nas:/export /srv/nfs nfs4 rw,x-systemd.mount-timeout=infinity 0 0\n";
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(TextFile.of("/etc/fstab", line)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    String line = "nas:/export /srv/nfs nfs4 rw 0 0\n";
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(TextFile.of("/etc/fstab", line)));
  }
}
