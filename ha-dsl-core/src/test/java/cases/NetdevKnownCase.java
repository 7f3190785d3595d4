package cases;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.resource.TextFile;

/** A remote file system looks like a local one. */
public final class NetdevKnownCase implements RuleCase {

  @Override
  public void broken(TopologyBuilder t) {
    String line = "s3fs#files:/export /srv/s3 fuse rw 0 0\n";
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(TextFile.of("/etc/fstab", line)));
  }

  @Override
  public void repaired(TopologyBuilder t) {
    String line = "s3fs#files:/export /srv/s3 fuse rw,_netdev 0 0\n";
    t.node("web1", "10.77.0.21", DEBIAN_12, n -> n.file(TextFile.of("/etc/fstab", line)));
  }
}
