package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.External;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitDocument;
import java.util.ArrayList;
import java.util.List;

/** The mount unit of a shared mount on a node (systemd.mount(5)). */
final class MountUnit {

  /** Where a client asks by itself (nfs(5), "port=n"). */
  private static final int NFS_PORT = 2049;

  private final TopologyIndex index;
  private final SharedMount mount;
  private final Node node;
  private final List<String> options;
  private final UnitDocument.Builder unit;

  private MountUnit(TopologyIndex index, SharedMount mount, Node node) {
    this.index = index;
    this.mount = mount;
    this.node = node;
    this.options = new ArrayList<>(mount.options());
    this.unit =
        UnitDocument.builder(
                "Shared by "
                    + mount.nodes().size()
                    + " nodes; services that keep files here require it.")
            .section("Unit")
            .text("Description", "Shared files at " + mount.path());
  }

  static UnitDocument of(TopologyIndex index, SharedMount mount, Node node) {
    return new MountUnit(index, mount, node).document();
  }

  private UnitDocument document() {
    MountSource source = mount.source();
    if (source.server().isPresent()) {
      unit.raw("OnFailure", Remount.OF_THIS_UNIT);
    }
    if (source instanceof MountSource.Nfs4 nfs) {
      nfs4(nfs);
    } else if (source instanceof MountSource.GlusterFs gluster) {
      glusterfs(gluster);
    } else if (source instanceof MountSource.CephFs ceph) {
      cephfs(ceph);
    } else if (source instanceof MountSource.Bind bind) {
      bind(bind);
    } else {
      throw new IllegalStateException("unknown kind of mount " + source);
    }
    if (!options.isEmpty()) {
      unit.text("Options", String.join(",", options));
    }
    return unit.section("Install").raw("WantedBy", "multi-user.target").build();
  }

  private void nfs4(MountSource.Nfs4 nfs) {
    index
        .topology()
        .find(nfs.from(), External.class)
        .map(server -> server.endpoint().port().value())
        .filter(port -> port != NFS_PORT)
        .ifPresent(port -> options.add(0, "port=" + port));
    mounts(MountServers.of(index, nfs.from(), node).get(0) + ":" + nfs.export(), "nfs4");
  }

  private void glusterfs(MountSource.GlusterFs gluster) {
    List<String> servers = MountServers.of(index, gluster.from(), node);
    options.add(0, "_netdev");
    if (servers.size() > 1) {
      options.add("backup-volfile-servers=" + String.join(":", servers.subList(1, servers.size())));
    }
    // Where this node serves the volume too, the daemon must be up first.
    unit.raw("After", "network-online.target glusterd.service")
        .raw("Wants", "network-online.target");
    mounts(servers.get(0) + ":/" + gluster.volume(), "glusterfs");
  }

  private void cephfs(MountSource.CephFs ceph) {
    options.add(0, "_netdev");
    options.add("name=" + ceph.client());
    options.add("secretfile=" + TextFile.secret(ceph.key()).path());
    mounts(MountServers.endpoint(index, ceph.from()) + ":" + ceph.path(), "ceph");
  }

  private void bind(MountSource.Bind bind) {
    options.add(0, "bind");
    if (index.filesOf(mount.id()).isPresent()) {
      // Else systemd wants it before the network, which the files behind it need.
      options.add(1, "_netdev");
    }
    unit.paths("RequiresMountsFor", List.of(bind.directory()));
    mounts(bind.directory().value(), "none");
  }

  /** Ends the unit's own section. */
  private void mounts(String what, String type) {
    unit.section("Mount").text("What", what).text("Where", mount.path().value()).raw("Type", type);
  }
}
