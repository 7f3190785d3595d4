package io.hadsl.lab.machine;

import io.hadsl.lab.host.Folders;
import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The files of a machine: its configuration, and an upper layer above the base image. They stand in
 * a folder of the machine's own, because LXC puts the overlay's work directory beside the upper
 * layer.
 *
 * @param path the folder, named as the container
 */
record MachineFolder(Path path) {

  /**
   * For machines of the lab's own, beside those of a tree, which bring theirs: the same as the
   * backend {@code lxc} emits. Neither module may use the other.
   */
  private static final String SYSTEM =
      """
      lxc.init.cmd = /sbin/init
      lxc.signal.halt = SIGRTMIN+3
      lxc.mount.auto = cgroup:mixed proc:mixed sys:mixed
      lxc.apparmor.profile = unconfined
      lxc.tty.max = 0
      lxc.pty.max = 1024
      # For file systems that are served by a program, such as GlusterFS.
      lxc.mount.entry = /dev/fuse dev/fuse none bind,optional,create=file 0 0
      """;

  void fill(MachineSpec spec, String bridge) {
    Path etc = Folders.make(upper().resolve("etc"));
    Folders.write(etc.resolve("hostname"), spec.hostName + "\n");
    Folders.write(
        etc.resolve("hosts"),
        "127.0.0.1 localhost\n::1 localhost ip6-localhost ip6-loopback\n" + spec.hosts);
    // No name server can be reached; without this file programs would wait for one.
    Folders.write(etc.resolve("resolv.conf"), "options attempts:1 timeout:1\n");
    // A server that lives for minutes starts in half the time without the second compiler, and
    // shares its processors with the other machines.
    Folders.write(
        etc.resolve("systemd/system.conf.d/lab.conf"),
        "[Manager]\nDefaultEnvironment=\"JDK_JAVA_OPTIONS=-XX:TieredStopAtLevel=1"
            + " -XX:+UseSerialGC\"\n");
    // It has five minutes otherwise, which are not enough where a dozen machines share two
    // processors.
    Folders.write(
        etc.resolve("systemd/system/puppetserver.service.d/lab.conf"),
        "[Service]\nTimeoutStartSec=15min\n");
    // NFS's packages, which GlusterFS brings along, mount this. Machines share the kernel of this
    // computer; where that has no part for it, systemd would call each of them degraded.
    if (!Folders.read(Path.of("/proc/filesystems")).contains("rpc_pipefs")) {
      mask(etc, "run-rpc_pipefs.mount");
    }
    // The kernel's modules are this computer's; Debian 13 fails at them, and is degraded then.
    mask(etc, "systemd-modules-load.service");
    if (spec.packages != null) {
      Folders.write(
          etc.resolve("apt/sources.list.d/lab.list"), "deb [trusted=yes] file:/srv/packages ./\n");
    }
    Folders.write(path.resolve("config"), config(spec, bridge));
    copy(upper(), first());
  }

  private static void mask(Path etc, String unit) {
    Path link = etc.resolve("systemd/system").resolve(unit);
    try {
      Files.createSymbolicLink(link, Path.of("/dev/null"));
    } catch (IOException e) {
      throw new LabException("cannot make " + link + ": " + e, e);
    }
  }

  /** Makes the machine's disk what it was before its first boot. */
  void empty() {
    Folders.remove(upper());
    Folders.remove(path.resolve("work"));
    copy(first(), upper());
  }

  private static void copy(Path from, Path to) {
    HostCommand.of("cp", "--archive", "--", from.toString(), to.toString())
        .orFail("copy " + from + " to " + to);
  }

  private Path upper() {
    return path.resolve("upper");
  }

  private Path first() {
    return path.resolve("first");
  }

  private String config(MachineSpec spec, String bridge) {
    StringBuilder out = new StringBuilder(2048);
    boolean network = true;
    if (spec.config != null) {
      out.append(Folders.read(spec.config)).append('\n');
    } else {
      out.append("lxc.uts.name = ").append(spec.hostName).append('\n').append(SYSTEM);
      network = spec.address != null;
      if (spec.address != null) {
        String family = spec.address.contains(":") ? "ipv6" : "ipv4";
        out.append("lxc.net.0.type = veth\nlxc.net.0.link = ").append(bridge);
        out.append("\nlxc.net.0.name = eth0\nlxc.net.0.flags = up\nlxc.net.0.").append(family);
        out.append(".address = ").append(spec.address).append('\n');
      } else {
        out.append("lxc.net.0.type = empty\n");
      }
    }
    if (network) {
      out.append("lxc.net.0.veth.pair = ").append(port()).append('\n');
      // As a real machine's, it stays when the machine starts again: peers remember it.
      out.append("lxc.net.0.hwaddr = ").append(hardwareAddress()).append('\n');
    }
    out.append("lxc.rootfs.path = overlay:").append(spec.base.root()).append(':');
    out.append(upper()).append('\n');
    for (MachineSpec.Shown each : spec.shown) {
      String kind = Files.isDirectory(each.outside()) ? "dir" : "file";
      out.append("lxc.mount.entry = ").append(escaped(each.outside().toString())).append(' ');
      out.append(escaped(each.inside().substring(1))).append(" none ").append(each.options());
      out.append(",create=").append(kind).append(" 0 0\n");
    }
    return out.toString();
  }

  /** The device on the bridge: a hash of the name, which may be longer than a device's may. */
  String port() {
    return "m" + ShortHash.of(path);
  }

  private String hardwareAddress() {
    String hash = ShortHash.of(path);
    // The second lowest bit of the first byte: given out locally, not by a manufacturer.
    return "02:00:"
        + String.join(
            ":",
            hash.substring(0, 2),
            hash.substring(2, 4),
            hash.substring(4, 6),
            hash.substring(6));
  }

  /** Where LXC says what went wrong. */
  Path log() {
    return path.resolve("log");
  }

  /** The last lines of the log. */
  String lastWords() {
    return HostCommand.of("tail", "-n", "15", log().toString()).run().out();
  }

  private static String escaped(String text) {
    // fstab(5) has its own escapes for white space.
    return text.replace("\\", "\\134").replace(" ", "\\040").replace("\t", "\\011");
  }
}
