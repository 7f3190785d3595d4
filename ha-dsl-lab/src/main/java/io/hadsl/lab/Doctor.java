package io.hadsl.lab;

import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.LabHome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Looks whether this computer can run a lab, without changing anything. */
public final class Doctor {

  /** The least free space: images, packages and what six machines install. */
  private static final long DISK = 6L << 30;

  private static final Map<String, String> PROGRAMS =
      new TreeMap<>(
          Map.of(
              "apt-get", "apt",
              "dpkg-deb", "dpkg",
              "ip", "iproute2",
              "lxc-attach", "lxc",
              "lxc-start", "lxc",
              "mmdebstrap", "mmdebstrap",
              "nsenter", "util-linux",
              "tar", "tar",
              "timeout", "coreutils",
              "unshare", "util-linux"));

  private final LabHome home;

  /**
   * Looks at what labs in a place would need.
   *
   * @param home the place
   */
  public Doctor(LabHome home) {
    this.home = home;
  }

  /**
   * One thing that was looked at.
   *
   * @param what what is needed
   * @param ok whether it is there
   * @param remedy what to do if it is not
   */
  public record Check(String what, boolean ok, String remedy) {}

  /**
   * Looks at everything.
   *
   * @return all checks, in the order in which they are of use
   */
  public List<Check> checks() {
    List<Check> all = new ArrayList<>();
    boolean root = "root".equals(System.getProperty("user.name"));
    all.add(
        new Check("root", root, "run it with sudo: containers with an init of their own need it"));
    all.add(programs());
    all.add(
        new Check(
            "FUSE, for GlusterFS",
            Files.exists(Path.of("/dev/fuse")),
            "/dev/fuse is missing: modprobe fuse"));
    all.add(
        new Check(
            "overlay file systems",
            read("/proc/filesystems").contains("overlay"),
            "the kernel has none: modprobe overlay"));
    if (root) {
      all.add(networks());
      all.add(controlGroups());
    }
    all.add(disk());
    return all;
  }

  /**
   * Refuses a computer that cannot run a lab.
   *
   * @throws LabException with all that is missing, and what to do
   */
  public void require() {
    List<String> problems = new ArrayList<>();
    for (Check check : checks()) {
      if (!check.ok()) {
        problems.add("  " + check.what() + ": " + check.remedy());
      }
    }
    if (!problems.isEmpty()) {
      throw new LabException("this computer cannot run a lab yet:\n" + String.join("\n", problems));
    }
  }

  private static Check programs() {
    Set<String> packages = new LinkedHashSet<>();
    PROGRAMS.forEach(
        (program, owner) -> {
          if (!installed(program)) {
            packages.add(owner);
          }
        });
    return new Check(
        "LXC, mmdebstrap and tools",
        packages.isEmpty(),
        "apt-get install " + String.join(" ", packages));
  }

  private static boolean installed(String program) {
    for (String folder : HostCommand.PATH.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  /** Tries it in a namespace that ends with the command. */
  private static Check networks() {
    Outcome tried =
        HostCommand.of(
                "unshare",
                "--net",
                "sh",
                "-c",
                "ip link add b0 type bridge && ip link add v0 type veth peer name v1")
            .run();
    return new Check(
        "networks of its own",
        tried.ok(),
        "bridges or veth devices cannot be made: " + tried.err().strip());
  }

  private static Check controlGroups() {
    Outcome mounted = HostCommand.of("mountpoint", "-q", "/sys/fs/cgroup").run();
    return new Check(
        "control groups", mounted.ok(), "/sys/fs/cgroup is not mounted; systemd does it at boot");
  }

  private Check disk() {
    Path there = home.folder();
    while (!Files.exists(there) && there.getParent() != null) {
      there = there.getParent();
    }
    long free = there.toFile().getUsableSpace();
    return new Check(
        "6 GiB of disk",
        free >= DISK,
        there + " has " + (free >> 20) + " MiB free; make room, or mount a larger disk there");
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of(file));
    } catch (IOException e) {
      return "";
    }
  }
}
