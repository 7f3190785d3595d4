package io.hadsl.lab;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.MachineSpec;
import io.hadsl.lab.machine.Machines;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Stands in for NFS servers that others run: what machines would mount from one is a folder of the
 * lab, which all of them see. It is there even for a machine that is cut off the network.
 *
 * @param folder where the folders of all servers stand on this computer
 */
record NfsStandIn(Path folder) {

  /** What brings NFS's mount helpers to a machine. */
  private static final String CLIENT = "nfs-common";

  private static final String INSIDE = "/srv/nfs-of-others";

  /** mount(8) calls the helper; the package may put its own aside only. */
  private static final String PREPARE =
      """
      set -eu
      for helper in mount.nfs mount.nfs4; do
        dpkg-divert --quiet --local --rename --divert "/sbin/$helper.packaged" --add "/sbin/$helper"
        cat >"/sbin/$helper" <<'END'
      #!/bin/sh
      # Written by the lab, which has no NFS servers: $1 is a folder of the computer that runs it.
      folder=@INSIDE@/$(printf %s "$1" | tr -c 'A-Za-z0-9.-' _)
      # _netdev: systemd takes it for a local file system otherwise, and never ends its boot.
      mkdir -p "$folder" && exec mount -o bind,_netdev "$folder" "$2"
      END
        chmod 0755 "/sbin/$helper"
      done
      """
          .replace("@INSIDE@", INSIDE);

  static NfsStandIn of(Machines machines) {
    return new NfsStandIn(Folders.make(machines.folder().resolve("nfs")));
  }

  /** Whether a machine mounts something from such a server. */
  static boolean isWanted(List<String> packages) {
    return packages.contains(CLIENT);
  }

  /** Lets a machine see the folders. */
  void show(MachineSpec spec) {
    spec.writable(folder, INSIDE);
  }

  /** Gives a machine that has booted the helper. */
  void prepare(Machine machine) {
    machine
        .shell(Duration.ofMinutes(1), PREPARE)
        .orFail("put the stand-in for NFS on " + machine.name());
  }
}
