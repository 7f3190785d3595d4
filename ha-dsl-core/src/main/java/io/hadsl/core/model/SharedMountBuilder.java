package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Declares a shared mount; {@link #on} ends it, or {@link #build} if it is a changed copy. */
public final class SharedMountBuilder {

  /** A mount without a source, which mounts nothing. */
  public static final class SourceStage {
    private final AbsolutePath path;
    private final DeclaredAt declaredAt;
    private final Consumer<SharedMount> end;

    SourceStage(AbsolutePath path, DeclaredAt declaredAt, Consumer<SharedMount> end) {
      this.path = path;
      this.declaredAt = declaredAt;
      this.end = end;
    }

    /**
     * An NFS version 4 export.
     *
     * @param server a service, or an external whose endpoint is the server
     * @param export the exported directory
     * @return the rest of the declaration
     */
    public SharedMountBuilder nfs4(Provider server, String export) {
      return from(new MountSource.Nfs4(server.id(), AbsolutePath.of(export)));
    }

    /**
     * A GlusterFS volume.
     *
     * @param servers a GlusterFS service, or an external whose endpoint is one of the servers
     * @param volume the volume's name
     * @return the rest of the declaration
     */
    public SharedMountBuilder glusterfs(Provider servers, String volume) {
      return from(new MountSource.GlusterFs(servers.id(), volume));
    }

    /**
     * A directory of a Ceph file system.
     *
     * @param monitor an external whose endpoint is a monitor
     * @param directory the directory in the Ceph file system
     * @param client the client's name, without {@code client.}
     * @param key the client's secret key
     * @return the rest of the declaration
     */
    public SharedMountBuilder cephfs(
        External monitor, String directory, String client, SecretRef key) {
      return from(
          new MountSource.CephFs(
              monitor.id(), AbsolutePath.of(directory), AccountName.of(client), key));
    }

    /**
     * A directory of the node itself, shown at another place; it is shared if the directory is.
     *
     * @param directory a directory, usually on another shared mount
     * @return the rest of the declaration
     */
    public SharedMountBuilder bind(String directory) {
      return from(new MountSource.Bind(AbsolutePath.of(directory)));
    }

    private SharedMountBuilder from(MountSource source) {
      return new SharedMountBuilder(path, source, declaredAt, end);
    }
  }

  private final AbsolutePath path;
  private final MountSource source;
  private final DeclaredAt declaredAt;

  /** What is done with the mount. */
  private final Consumer<SharedMount> end;

  private final List<String> options = new ArrayList<>();
  private final List<Stated<StatedFact>> facts = new ArrayList<>();
  private AbsolutePath storeRoot;
  private String label = "";
  private List<ElementId> nodes = List.of();

  private SharedMountBuilder(
      AbsolutePath path, MountSource source, DeclaredAt declaredAt, Consumer<SharedMount> end) {
    this.path = path;
    this.source = source;
    this.declaredAt = declaredAt;
    this.end = end;
    this.storeRoot = path;
  }

  SharedMountBuilder(SharedMount mount) {
    this(mount.path(), mount.source(), mount.declaredAt(), copy -> {});
    options.addAll(mount.options());
    facts.addAll(mount.facts());
    storeRoot = mount.storeRoot();
    label = mount.label();
    nodes = mount.nodes();
  }

  /**
   * Mount options beyond those that the kind of mount needs anyway.
   *
   * @param each such as {@code nfsvers=4.2}; no white space, commas or quotes
   * @return this
   */
  public SharedMountBuilder options(String... each) {
    for (String option : each) {
      options.add(SharedMount.checkOption(option));
    }
    return this;
  }

  /**
   * Keeps stores below a directory of the mount instead of at its top.
   *
   * @param directory relative to the mount point, such as {@code publik}
   * @return this
   */
  public SharedMountBuilder storesUnder(String directory) {
    storeRoot = path.resolve(directory);
    return this;
  }

  /**
   * States facts that nothing else tells; rules read them.
   *
   * @param each such as {@code new NfsExport(...)}
   * @return this
   */
  public SharedMountBuilder states(StatedFact... each) {
    facts.addAll(Stated.at(DeclaredAt.caller(), each));
    return this;
  }

  /**
   * The nodes that mount it.
   *
   * @param place a node or group
   * @param more further ones
   * @return the mount, a handle for services
   */
  public SharedMount on(Placement place, Placement... more) {
    List<Placement> places = Placement.listOf(place, more);
    label = Placement.labelOf(places);
    nodes = Placement.nodesOf(places);
    return build();
  }

  /**
   * A changed copy, on the nodes that the other is on.
   *
   * @return the mount
   * @throws IllegalArgumentException if it is no copy, and so on no node yet
   */
  public SharedMount build() {
    if (nodes.isEmpty()) {
      throw new IllegalArgumentException(
          "mount " + path + " is on no node: end it with .on(node or group)");
    }
    SharedMount mount =
        new SharedMount(path, source, options, storeRoot, label, nodes, facts, declaredAt);
    end.accept(mount);
    return mount;
  }
}
