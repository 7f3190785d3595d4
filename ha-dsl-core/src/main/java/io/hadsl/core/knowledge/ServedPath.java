package io.hadsl.core.knowledge;

import io.hadsl.core.model.MountSource;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import java.util.Optional;

/**
 * A place among the files that a server hands out. Two paths, on whatever nodes, are the same file
 * or directory if their places are equal.
 *
 * @param server the service or external that serves the files
 * @param path the place, as the server names it; for GlusterFS below a directory named as the
 *     volume
 */
public record ServedPath(ElementId server, AbsolutePath path) {

  /**
   * What a mount shows at its top.
   *
   * @param source the mount's source
   * @return empty for a bind mount, whose files are its node's to know
   */
  public static Optional<ServedPath> of(MountSource source) {
    if (source instanceof MountSource.Nfs4 nfs) {
      return Optional.of(new ServedPath(nfs.from(), nfs.export()));
    }
    if (source instanceof MountSource.CephFs ceph) {
      return Optional.of(new ServedPath(ceph.from(), ceph.path()));
    }
    if (source instanceof MountSource.GlusterFs gluster) {
      return Optional.of(new ServedPath(gluster.from(), AbsolutePath.of("/" + gluster.volume())));
    }
    return Optional.empty();
  }

  /** The place of what lies below a mount point at which this is shown. */
  ServedPath moved(AbsolutePath below, AbsolutePath mountPoint) {
    return new ServedPath(server, moved(below, mountPoint, path));
  }

  /** A path below one directory, as it is called below another. */
  static AbsolutePath moved(AbsolutePath path, AbsolutePath from, AbsolutePath to) {
    if (path.equals(from)) {
      return to;
    }
    int length = from.equals(AbsolutePath.ROOT) ? 0 : from.value().length();
    return AbsolutePath.of(path.value().substring(length)).below(to);
  }

  // By hand, as in ElementId.
  @Override
  public boolean equals(Object other) {
    return other instanceof ServedPath that && server.equals(that.server) && path.equals(that.path);
  }

  @Override
  public int hashCode() {
    return 31 * server.hashCode() + path.hashCode();
  }

  /** As mount(8) writes it: {@code external(nas):/export/data}. */
  @Override
  public String toString() {
    return server + ":" + path;
  }
}
