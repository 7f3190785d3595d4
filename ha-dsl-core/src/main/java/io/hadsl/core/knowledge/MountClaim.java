package io.hadsl.core.knowledge;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A mount and its options, as somebody wrote them: a shared mount, or a line of fstab(5) or a mount
 * unit that is given for a node as a file.
 *
 * @param element the shared mount, or the node
 * @param nodes where it holds
 * @param name what names it in a finding, such as {@code mount(/srv/nfs@web)}
 * @param what what is mounted
 * @param where the mount point, as text
 * @param type the file system's type, such as {@code nfs4}
 * @param options the options, in order
 * @param isFstab whether the options are read by systemd-fstab-generator(8)
 * @param timeout {@code TimeoutSec=} of a mount unit
 * @param declaredAt the line that says so
 */
public record MountClaim(
    Element element,
    List<ElementId> nodes,
    String name,
    String what,
    String where,
    String type,
    List<String> options,
    boolean isFstab,
    Optional<String> timeout,
    DeclaredAt declaredAt) {

  private static final Pattern VERSION = Pattern.compile("(?:nfsvers=|vers=|v(?=[0-9]))([0-9.]+)");
  private static final Pattern LOCAL_LOCKS = Pattern.compile("nolock|local_lock(?!=none$).*");

  /**
   * All mounts of a topology.
   *
   * @param index the topology
   * @return shared mounts, then those given as files, in the order of declaration
   */
  public static List<MountClaim> all(TopologyIndex index) {
    return index.derived(All.class, MountClaim::find).claims();
  }

  private record All(List<MountClaim> claims) {}

  private static All find(TopologyIndex index) {
    List<MountClaim> all = new ArrayList<>();
    for (SharedMount mount : index.topology().all(SharedMount.class)) {
      all.add(of(mount));
    }
    index.topology().nodes().forEach(node -> GivenMounts.add(index.given(node.id()), all));
    return new All(all);
  }

  /**
   * What a shared mount says.
   *
   * @param mount the mount
   * @return it
   */
  public static MountClaim of(SharedMount mount) {
    return new MountClaim(
        mount,
        mount.nodes(),
        mount.id().toString(),
        mount.source().server().map(ElementId::toString).orElse(""),
        mount.path().value(),
        type(mount.source()),
        mount.options(),
        false,
        Optional.empty(),
        mount.declaredAt());
  }

  private static String type(MountSource source) {
    if (source instanceof MountSource.Nfs4) {
      return "nfs4";
    }
    if (source instanceof MountSource.GlusterFs) {
      return "glusterfs";
    }
    return source instanceof MountSource.CephFs ? "ceph" : "none";
  }

  /**
   * Whether it is NFS.
   *
   * @return true for {@code nfs} and {@code nfs4}
   */
  public boolean isNfs() {
    return type.equals("nfs") || type.equals("nfs4");
  }

  /**
   * The version of NFS that the options ask for, in whichever of nfs(5)'s ways they say it.
   *
   * @return such as {@code 4.2} or {@code 3}; empty if they leave it to client and server
   */
  public Optional<String> nfsVersion() {
    String version = "";
    for (String each : options) {
      Matcher matcher = VERSION.matcher(each);
      version = matcher.matches() ? matcher.group(1) : version;
    }
    Optional<String> minor = option("minorversion").filter(each -> !each.isEmpty());
    if (version.equals("4") && minor.isPresent()) {
      version = "4." + minor.get();
    }
    return version.isEmpty() ? Optional.empty() : Optional.of(version);
  }

  /**
   * The option by which locks hold on one node only. Version 4 keeps locks on the server and passes
   * over it (nfs(5)).
   *
   * @return it as it is written; empty if locks reach the server
   */
  public Optional<String> keepingLocksLocal() {
    boolean isOld = isNfs() && nfsVersion().filter(each -> !each.startsWith("4")).isPresent();
    return options.stream()
        .filter(each -> isOld && LOCAL_LOCKS.matcher(each).matches())
        .findFirst();
  }

  /**
   * The value of an option.
   *
   * @param names the option's names
   * @return the value of the last one that is set; empty text for an option without one
   */
  public Optional<String> option(String... names) {
    String found = null;
    for (String each : options) {
      for (String name : names) {
        if (each.equals(name)) {
          found = "";
        } else if (each.startsWith(name + "=")) {
          found = each.substring(name.length() + 1);
        }
      }
    }
    return Optional.ofNullable(found);
  }
}
