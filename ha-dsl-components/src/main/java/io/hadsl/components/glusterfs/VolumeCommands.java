package io.hadsl.components.glusterfs;

import io.hadsl.core.model.Instance;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.resource.Command;
import io.hadsl.core.value.ElementId;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringJoiner;

/** What the first node of a volume does once: the pool of servers, the volume, its options. */
final class VolumeCommands {

  private VolumeCommands() {}

  /** The peers' daemons may come up later than this one. */
  private static Command patient(Command command) {
    return command.patient(Duration.ofMinutes(2), 30, Duration.ofSeconds(10));
  }

  static Command pool(Instance instance, String volume) {
    StringJoiner peers = new StringJoiner(" ");
    for (Node node : instance.nodes()) {
      if (!node.equals(instance.node())) {
        peers.add(node.address().value());
      }
    }
    return patient(
            Command.unless(
                "gather the servers of volume " + volume,
                """
                for peer in $PEERS; do
                  gluster --mode=script peer probe "$peer"
                done
                """,
                """
                for peer in $PEERS; do
                  gluster pool list |
                    awk -v peer="$peer" '$2 == peer && $3 == "Connected" { found = 1 } END { exit !found }' || exit 1
                done
                """))
        .with("PEERS", peers.toString());
  }

  static Command create(Instance instance, GlusterFs component) {
    StringJoiner bricks = new StringJoiner(" ");
    for (Node node : instance.nodes()) {
      bricks.add(node.address() + ":" + component.folder().resolve("brick"));
    }
    return patient(
            Command.unless(
                "create volume " + component.volume(),
                """
                # shellcheck disable=SC2086 # One word for each brick.
                gluster --mode=script volume create "$VOLUME" replica 3 arbiter 1 transport tcp $BRICKS force
                """,
                "gluster volume info \"$VOLUME\" >/dev/null 2>&1"))
        .with("VOLUME", component.volume())
        .with("BRICKS", bricks.toString());
  }

  /**
   * A dead node blocks every file operation for {@code network.ping-timeout}, 42 s unless set
   * (GlusterFS administrator's guide, "Tuning Volume Options"). Other hosts than the volume's
   * servers and clients are refused ({@code auth.allow}), because anybody may mount otherwise.
   */
  static Command options(Instance instance, String volume) {
    return Command.unless(
            "set the options of volume " + volume,
            """
            for option in $OPTIONS; do
              gluster --mode=script volume set "$VOLUME" "${option%%=*}" "${option#*=}"
            done
            """,
            """
            for option in $OPTIONS; do
              gluster volume get "$VOLUME" "${option%%=*}" |
                awk -v key="${option%%=*}" -v value="${option#*=}" '$1 == key && $2 == value { found = 1 } END { exit !found }' || exit 1
            done
            """)
        .with("VOLUME", volume)
        .with("OPTIONS", "network.ping-timeout=10 auth.allow=" + allowed(instance, volume));
  }

  static Command start(String volume) {
    return patient(
            Command.unless(
                "start volume " + volume,
                "gluster --mode=script volume start \"$VOLUME\"",
                "gluster volume info \"$VOLUME\" | grep -qx 'Status: Started'"))
        .with("VOLUME", volume);
  }

  /** The volume's servers, and the nodes that mount it. */
  private static String allowed(Instance instance, String volume) {
    MountSource source = new MountSource.GlusterFs(instance.service().id(), volume);
    Set<ElementId> ids = new LinkedHashSet<>(instance.service().nodes());
    for (SharedMount mount : instance.topology().all(SharedMount.class)) {
      if (mount.source().equals(source)) {
        ids.addAll(mount.nodes());
      }
    }
    StringJoiner addresses = new StringJoiner(",");
    for (ElementId id : ids) {
      instance
          .topology()
          .find(id, Node.class)
          .ifPresent(node -> addresses.add(node.address().value()));
    }
    return addresses.toString();
  }
}
