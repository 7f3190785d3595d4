package io.hadsl.lab;

import io.hadsl.lab.host.HostCommand;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.host.Root;
import io.hadsl.lab.machine.LabHome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Looks whether this computer can run a lab, without changing anything. */
public final class Doctor {

  /** The least free space: images, packages and what six machines install. */
  private static final long DISK = 6L << 30;

  private static final Map<String, String> PROGRAMS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("apt-get", "apt"),
              Map.entry("curl", "curl"),
              Map.entry("dpkg-deb", "dpkg"),
              Map.entry("ip", "iproute2"),
              Map.entry("lxc-attach", "lxc"),
              Map.entry("lxc-start", "lxc"),
              Map.entry("mmdebstrap", "mmdebstrap"),
              Map.entry("nsenter", "util-linux"),
              Map.entry("tar", "tar"),
              Map.entry("timeout", "coreutils"),
              Map.entry("unshare", "util-linux")));

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
   * @param installable whether packages bring it; otherwise this computer or its kernel lacks it
   */
  public record Check(String what, boolean ok, String remedy, boolean installable) {

    private Check(String what, boolean ok, String remedy) {
      this(what, ok, remedy, false);
    }
  }

  /**
   * Looks at everything.
   *
   * @return all checks, in the order in which they are of use
   */
  public List<Check> checks() {
    List<Check> all = new ArrayList<>();
    boolean root = Root.isHere();
    all.add(
        new Check("root", root, "run it with sudo: containers with an init of their own need it"));
    all.add(programs());
    all.add(
        new Check(
            "FUSE, for GlusterFS",
            Files.exists(Path.of("/dev/fuse")),
            "/dev/fuse is missing: modprobe fuse"));
    if (root) {
      all.add(networks());
      all.add(mounts());
      all.add(controlGroups());
    }
    all.add(disk());
    return all;
  }

  /**
   * What keeps labs from this computer.
   *
   * @param installable whether packages would help: some program is missing
   * @param reasons all that is missing, and what to do, a line for each
   */
  public record Inability(boolean installable, List<String> reasons) {

    /** Copies the list. */
    public Inability {
      reasons = List.copyOf(reasons);
    }

    @Override
    public String toString() {
      return "this computer cannot run a lab: " + String.join("; ", reasons);
    }
  }

  /**
   * Judges all checks.
   *
   * @return what is missing; empty if nothing is
   */
  public Optional<Inability> inability() {
    List<Check> missing = checks().stream().filter(check -> !check.ok()).toList();
    if (missing.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Inability(
            missing.stream().anyMatch(Check::installable),
            missing.stream().map(check -> check.what() + ": " + check.remedy()).toList()));
  }

  /**
   * Refuses a computer that cannot run a lab.
   *
   * @throws LabException with all that is missing, and what to do
   */
  public void require() {
    inability()
        .ifPresent(
            found -> {
              throw new LabException(
                  "this computer cannot run a lab yet:\n  " + String.join("\n  ", found.reasons()));
            });
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
        "apt-get install " + String.join(" ", packages),
        true);
  }

  private static boolean installed(String program) {
    for (String folder : HostCommand.PATH.split(File.pathSeparator, -1)) {
      if (Files.isExecutable(Path.of(folder, program))) {
        return true;
      }
    }
    return false;
  }

  private static Check networks() {
    return tried(
        "networks of its own",
        "--net",
        "ip link add b0 type bridge && ip link add v0 type veth peer name v1",
        "bridges or veth devices cannot be made");
  }

  private static Check mounts() {
    return tried(
        "overlay file systems",
        "--mount",
        "mount -t tmpfs none /mnt && cd /mnt && mkdir base upper work machine"
            + " && mount -t overlay -o lowerdir=base,upperdir=upper,workdir=work o machine",
        "they cannot be mounted (modprobe overlay?)");
  }

  /** Tries it in a namespace that ends with the command, and that nobody else sees. */
  private static Check tried(String what, String namespace, String script, String problem) {
    Outcome tried = HostCommand.of("unshare", namespace, "sh", "-c", script).run();
    return new Check(what, tried.ok(), problem + ": " + tried.err().strip());
  }

  /** A container of other makers shows them, but lets nobody make new ones. */
  private static Check controlGroups() {
    Outcome found =
        HostCommand.of(
                "find", "/sys/fs/cgroup", "-maxdepth", "2", "-name", "cgroup.procs", "-writable")
            .run();
    return new Check(
        "control groups",
        !found.out().isEmpty(),
        "/sys/fs/cgroup is not mounted, or read-only; systemd mounts it at boot");
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
}
