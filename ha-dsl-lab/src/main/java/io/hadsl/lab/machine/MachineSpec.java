package io.hadsl.lab.machine;

import io.hadsl.lab.host.LabException;
import io.hadsl.lab.image.BaseImage;
import io.hadsl.lab.image.PackageRepository;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a machine is made from. */
public final class MachineSpec {

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,62}");

  /** A folder or file of this computer that a machine sees, with options of mount(8). */
  record Shown(Path outside, String inside, String options) {}

  final String name;
  final BaseImage base;
  final List<Shown> shown = new ArrayList<>();
  String hostName;
  String hosts = "";
  @Nullable String address;
  @Nullable Path config;
  @Nullable PackageRepository packages;

  private MachineSpec(String name, BaseImage base) {
    this.name = name;
    this.base = base;
    this.hostName = name;
  }

  /**
   * Names a machine.
   *
   * @param name its name in the lab, and its host name unless {@link #hostName} says another
   * @param base what it boots from
   * @return the machine, without a network, other packages, or anything of ours
   */
  public static MachineSpec named(String name, BaseImage base) {
    if (!NAME.matcher(name).matches()) {
      throw new LabException(
          "machine \"" + name + "\" has no usable name: use letters, digits and ._-, at most 63");
    }
    return new MachineSpec(name, base);
  }

  /**
   * Sets its host name.
   *
   * @param text the name, as in /etc/hostname
   * @return this
   */
  public MachineSpec hostName(String text) {
    hostName = text;
    return this;
  }

  /**
   * Connects it to the lab's bridge.
   *
   * @param text its address with the length of its network, such as {@code 10.77.0.21/24}
   * @return this
   */
  public MachineSpec address(String text) {
    address = text;
    return this;
  }

  /**
   * Takes its configuration from a file that the lxc backend wrote, instead of writing one. The
   * file names the lab's bridge and the address.
   *
   * @param file the file, such as {@code provision/lxc/app1.conf}
   * @return this
   */
  public MachineSpec config(Path file) {
    config = file;
    return this;
  }

  /**
   * Adds lines to its /etc/hosts, after those for itself.
   *
   * @param lines as in hosts(5)
   * @return this
   */
  public MachineSpec hosts(String lines) {
    hosts = lines;
    return this;
  }

  /**
   * Makes a repository its only source of packages; it stands at {@code /srv/packages} and in
   * {@code /etc/apt/sources.list.d}. The machine has not read its index yet: {@code apt-get
   * update}.
   *
   * @param repository the packages
   * @return this
   */
  public MachineSpec packages(PackageRepository repository) {
    packages = repository;
    return readOnly(repository.folder(), "/srv/packages");
  }

  /**
   * Shows it a folder or file of this computer.
   *
   * @param outside what it sees
   * @param inside the absolute path where it sees it
   * @return this
   */
  public MachineSpec readOnly(Path outside, String inside) {
    shown.add(new Shown(outside.toAbsolutePath(), inside, "bind,ro"));
    return this;
  }

  /**
   * Lets it write to a folder of this computer, as it would to another server's.
   *
   * @param outside the folder
   * @param inside the absolute path where it sees it
   * @return this
   */
  public MachineSpec writable(Path outside, String inside) {
    shown.add(new Shown(outside.toAbsolutePath(), inside, "bind"));
    return this;
  }
}
