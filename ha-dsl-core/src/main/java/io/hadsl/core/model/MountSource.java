package io.hadsl.core.model;

import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SecretRef;
import io.hadsl.core.value.Texts;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where a shared mount's files come from. */
public sealed interface MountSource {

  /**
   * The service or external that serves the files.
   *
   * @return its id; empty for a directory of the node itself
   */
  Optional<ElementId> server();

  /**
   * Whether another source shows the same files on the same node, whoever asks for them.
   *
   * @param other a source
   * @return true if both name one directory of one server, or of the node itself
   */
  default boolean showsSameAs(MountSource other) {
    return equals(other);
  }

  /**
   * An NFS version 4 export.
   *
   * @param from a service or an external
   * @param export the exported directory
   */
  record Nfs4(ElementId from, AbsolutePath export) implements MountSource {
    @Override
    public Optional<ElementId> server() {
      return Optional.of(from);
    }
  }

  /**
   * A GlusterFS volume.
   *
   * @param from a service or an external
   * @param volume the volume's name
   */
  record GlusterFs(ElementId from, String volume) implements MountSource {
    private static final Pattern VOLUME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,199}");

    /** Refuses what is no volume name. */
    public GlusterFs {
      Texts.matching("volume", volume, VOLUME, "letters, digits, - and _");
    }

    @Override
    public Optional<ElementId> server() {
      return Optional.of(from);
    }
  }

  /**
   * A directory of a Ceph file system, mounted by the kernel.
   *
   * @param from an external whose endpoint is a monitor
   * @param path the directory in the Ceph file system
   * @param client the Ceph client's name, without {@code client.}
   * @param key the client's secret key
   */
  record CephFs(ElementId from, AbsolutePath path, AccountName client, SecretRef key)
      implements MountSource {
    @Override
    public Optional<ElementId> server() {
      return Optional.of(from);
    }

    /** Each node may have a client name and key of its own. */
    @Override
    public boolean showsSameAs(MountSource other) {
      return other instanceof CephFs that && from.equals(that.from) && path.equals(that.path);
    }
  }

  /**
   * A directory of the node itself, shown at another place.
   *
   * @param directory the directory; on another shared mount, or the mount shares nothing
   */
  record Bind(AbsolutePath directory) implements MountSource {
    @Override
    public Optional<ElementId> server() {
      return Optional.empty();
    }
  }
}
