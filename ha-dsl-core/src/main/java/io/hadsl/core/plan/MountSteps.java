package io.hadsl.core.plan;

import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitFile;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import java.time.Duration;
import java.util.Optional;

/**
 * Shared mounts as mount units, with the client package and the mount point; rather than fstab, as
 * systemd advises.
 */
final class MountSteps {

  private MountSteps() {}

  static void add(
      TopologyIndex index,
      SharedMount mount,
      Optional<Service> awaited,
      int stage,
      Blocks blocks,
      NodeDraft draft) {
    String profile =
        awaited.isPresent()
            ? Profiles.MOUNTS + "_" + awaited.get().component().profile()
            : Profiles.MOUNTS;
    ResourceSink sink = blocks.sink();
    Relocation.add(sink);
    Optional<String> client = clientPackage(mount.source());
    if (client.isPresent()) {
      sink.add(new OsPackage(client.get()));
    }
    if (mount.source() instanceof MountSource.CephFs ceph) {
      Step folder = sink.add(TextFile.SECRETS);
      sink.add(TextFile.secret(ceph.key())).after(folder);
    }
    UnitName unit = UnitName.mount(mount.path());
    // The directory's owner and mode are those of the mounted file system, so they are not managed.
    sink.add(
        Command.creates(
                "create mount point " + mount.path(), "mkdir -p \"$DIRECTORY\"", mount.path())
            .with("DIRECTORY", mount.path().value()));
    Step reload = SystemdReload.add(sink, unit.value());
    Step mounted = sink.add(UnitState.running(unit.value()));
    Step file =
        sink.add(UnitFile.unit(unit, MountUnit.of(index, mount, draft.node()))).notifies(reload);
    mounted.after(file);
    if (mount.source().server().isPresent()) {
      mounted.after(sink.add(Remount.TEMPLATE).notifies(reload));
    }
    if (awaited.isPresent()) {
      sink.add(
              Command.unless(
                      "wait for " + mount.path(), WAIT, "systemctl is-active --quiet \"$UNIT\"")
                  .with("UNIT", unit.value())
                  // The servers are built at the same time as this node.
                  .patient(Duration.ofMinutes(2), 30, Duration.ofSeconds(10)))
          .after(file, reload);
    }
    draft.add(profile, new Provenance(mount.id(), mount.declaredAt()), blocks.of(sink), stage);
  }

  /**
   * The helper of GlusterFS mounts first and looks at the servers then; what does not answer it
   * unmounts again. For a moment systemd takes the unit as started.
   */
  private static final String WAIT =
      """
      systemctl start "$UNIT"
      # Mounted for a moment is not mounted: the file system's helper may still give up.
      sleep 2
      systemctl is-active --quiet "$UNIT"
      """;

  private static Optional<String> clientPackage(MountSource source) {
    if (source instanceof MountSource.Nfs4) {
      return Optional.of("nfs-common");
    }
    if (source instanceof MountSource.GlusterFs) {
      return Optional.of("glusterfs-client");
    }
    return source instanceof MountSource.CephFs ? Optional.of("ceph-common") : Optional.empty();
  }
}
