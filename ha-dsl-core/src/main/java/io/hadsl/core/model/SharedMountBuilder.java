package io.hadsl.core.model;

import io.hadsl.core.fact.Stated;
import io.hadsl.core.fact.StatedFact;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.AccountName;
import io.hadsl.core.value.DeclaredAt;
import io.hadsl.core.value.SecretRef;
import java.util.ArrayList;
import java.util.List;

/** Declares a shared mount; {@link #on} ends it. */
public final class SharedMountBuilder {

  /** A mount without a source, which mounts nothing. */
  public static final class SourceStage {
    private final TopologyBuilder topology;
    private final AbsolutePath path;
    private final DeclaredAt declaredAt;

    SourceStage(TopologyBuilder topology, AbsolutePath path, DeclaredAt declaredAt) {
      this.topology = topology;
      this.path = path;
      this.declaredAt = declaredAt;
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
      return topology.replacePending(
          this, new SharedMountBuilder(topology, path, source, declaredAt));
    }
  }

  private final TopologyBuilder topology;
  private final AbsolutePath path;
  private final MountSource source;
  private final DeclaredAt declaredAt;
  private final List<String> options = new ArrayList<>();
  private final List<Stated<StatedFact>> facts = new ArrayList<>();
  private AbsolutePath storeRoot;

  private SharedMountBuilder(
      TopologyBuilder topology, AbsolutePath path, MountSource source, DeclaredAt declaredAt) {
    this.topology = topology;
    this.path = path;
    this.source = source;
    this.declaredAt = declaredAt;
    this.storeRoot = path;
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
    DeclaredAt here = DeclaredAt.caller();
    for (StatedFact fact : each) {
      facts.add(new Stated<>(fact, here));
    }
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
    return topology.finish(
        this,
        new SharedMount(
            path,
            source,
            options,
            storeRoot,
            Placement.labelOf(places),
            Placement.nodesOf(places),
            facts,
            declaredAt));
  }
}
