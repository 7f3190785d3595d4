package io.hadsl.components.glusterfs;

import io.hadsl.core.fact.Arbiter;
import io.hadsl.core.fact.Binds;
import io.hadsl.core.fact.DiffersPerNode;
import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.RewrittenPath;
import io.hadsl.core.fact.UsesPath;
import io.hadsl.core.fact.Votes;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.plan.PlanException;
import io.hadsl.core.resource.Command;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.Phase;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.UnitName;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.AbsolutePath;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A GlusterFS volume on three nodes: the first two hold all files, the third holds names and
 * versions only and breaks ties ("replica 3 arbiter 1"). One node may be lost; with two lost,
 * nothing is written, so that the halves never differ.
 *
 * <p>The bricks are on the root file system. GlusterFS asks for {@code force} then, because files
 * that fill the volume fill the node's disk as well.
 *
 * @param volume the volume's name
 */
public record GlusterFs(String volume) implements Component {

  /** The type's id. */
  public static final String TYPE = "glusterfs";

  /** The port of the management daemon; bricks take further ones from 49152. */
  public static final int PORT = 24007;

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]*");
  private static final String UNIT = "glusterd.service";
  private static final int VOTERS = 3;
  private static final int VOTES_NEEDED = 2;

  /** glusterd.vol's {@code base-port} and {@code max-port}, as Debian ships it. */
  private static final Prerequisite BRICK_PORTS =
      Prerequisite.onNodes(
          "ports 49152 to 60999, open to each other and to those who mount the volume: each brick"
              + " takes any one of them");

  /** Checks the volume's name. */
  public GlusterFs {
    Texts.matching("volume", volume, NAME, "letters, digits, - and _");
  }

  /**
   * A volume on three nodes, the last of which is the arbiter.
   *
   * @param volume the volume's name
   * @return the component
   */
  public static GlusterFs arbitrated(String volume) {
    return new GlusterFs(volume);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder().text("volume", volume).build();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    ComponentFacts.Builder facts =
        ComponentFacts.builder()
            // It gives up after six failures within an hour.
            .unit(UNIT, RestartPolicy.HASTY)
            .packageAccount("glusterfs-common", "gluster")
            .listens(PORT)
            .states(Binds.ALL, new Votes(VOTES_NEEDED), BRICK_PORTS)
            .states(new RewrittenPath(AbsolutePath.of("/var/lib/glusterd"), "glusterd"))
            .states(
                new UsesPath(UnitName.of(UNIT), folder(), UsesPath.Kind.STATE),
                UsesPath.of(UNIT, UsesPath.Kind.STATE, "/var/lib/glusterd"),
                UsesPath.of(UNIT, UsesPath.Kind.LOG, "/var/log/glusterfs"),
                new DiffersPerNode(AbsolutePath.of("/var/lib/glusterd/glusterd.info"), "UUID"));
    List<ElementId> nodes = instance.service().nodes();
    // Only a volume of three is made; the last of them keeps no data.
    return nodes.size() == VOTERS
        ? facts.states(new Arbiter(nodes.get(VOTERS - 1))).build()
        : facts.build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    if (instance.nodes().size() != VOTERS) {
      throw PlanException.of(
          instance.service(),
          "keeps volume " + volume + " on " + instance.nodes().size() + " nodes",
          "give it three with .on(...), the arbiter last");
    }
    for (Node node : instance.nodes()) {
      refuseIpv6(instance, node);
    }
    refuseOtherVolumes(instance);
    out.add(new OsPackage("glusterfs-server"));
    Step parent = out.add(new Directory(AbsolutePath.of("/srv/gluster"), Ownership.ROOT_DIRECTORY));
    Step folder = out.add(new Directory(folder(), Ownership.ROOT_DIRECTORY)).after(parent);
    Step running = out.add(UnitState.running(UNIT)).after(folder);
    if (instance.isFirst()) {
      // In a later stage, because the peers' daemons must be there.
      Step pool = add(out, VolumeCommands.pool(instance, volume)).after(running);
      Step created = add(out, VolumeCommands.create(instance, this)).after(pool);
      Step set = add(out, VolumeCommands.options(instance, volume)).after(created);
      add(out, VolumeCommands.start(volume)).after(set);
    }
  }

  /**
   * As packaged, GlusterFS speaks IPv4 alone; and where it was told otherwise, its mount helper
   * takes an IPv6 address apart at the colons (gluster/glusterfs, issues 622, 2042 and 4643).
   */
  private void refuseIpv6(Instance instance, Node node) {
    if (node.address().isV6()) {
      throw PlanException.of(
          instance.service(),
          "keeps volume "
              + volume
              + " on "
              + node.name()
              + " at "
              + node.address()
              + ", and GlusterFS is reached over IPv4 only",
          "give its nodes IPv4 addresses, or share files in another way, such as NFS");
    }
  }

  /** Nobody else would make a volume of another name on these servers: its mount would fail. */
  private void refuseOtherVolumes(Instance instance) {
    for (SharedMount mount : instance.topology().all(SharedMount.class)) {
      if (mount.source() instanceof MountSource.GlusterFs source
          && source.server().equals(Optional.of(instance.service().id()))
          && !source.volume().equals(volume)) {
        throw PlanException.of(
            instance.service(),
            "keeps volume " + volume + ", and " + mount.path() + " is to be its " + source.volume(),
            "mount " + volume + ", or keep the other volume by a service of its own");
      }
    }
  }

  /** The directory that holds the brick; GlusterFS makes the brick itself. */
  AbsolutePath folder() {
    return AbsolutePath.of("/srv/gluster").resolve(volume);
  }

  private static Step add(ResourceSink out, Command command) {
    return out.add(Phase.OPERATE, command).stagesLater(1);
  }
}
