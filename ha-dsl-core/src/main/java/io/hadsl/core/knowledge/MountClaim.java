package io.hadsl.core.knowledge;

import io.hadsl.core.model.Element;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
      all.add(
          new MountClaim(
              mount,
              mount.nodes(),
              mount.id().toString(),
              mount.source().server().map(ElementId::toString).orElse(""),
              mount.path().value(),
              type(mount.source()),
              mount.options(),
              false,
              Optional.empty(),
              mount.declaredAt()));
    }
    index.topology().nodes().forEach(node -> GivenMounts.add(index.given(node.id()), all));
    return new All(all);
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
