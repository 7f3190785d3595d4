package io.hadsl.lab;

import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.host.Outcome;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The copies that GlusterFS keeps of files. A machine that was away takes up what it missed by and
 * by, and until then it cannot stand in for the others: what one loss does is judged where nothing
 * else is amiss.
 */
final class Replicas {

  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final Duration COMMAND = Duration.ofSeconds(60);

  /** For each brick: {@code Brick host:/path}, its status, {@code Number of entries: n}. */
  private static final String WHOLE =
      """
      gluster volume heal "$0" info |
        awk '/^Brick / { bricks++ } /^Number of entries: 0$/ { whole++ } END { exit !bricks || whole != bricks }'
      """;

  private final Machines machines;

  /** A machine that knows of each volume. */
  private final Map<String, String> servers = new LinkedHashMap<>();

  Replicas(Machines machines, Topology topology) {
    this.machines = machines;
    for (SharedMount mount : topology.all(SharedMount.class)) {
      if (mount.source() instanceof MountSource.GlusterFs gluster) {
        topology
            .find(gluster.from(), Service.class)
            .ifPresent(service -> servers.put(gluster.volume(), service.nodes().get(0).name()));
      }
    }
  }

  /**
   * Waits until every copy has all there is.
   *
   * @throws LabException if one has not after three minutes
   */
  void awaitWhole() {
    servers.forEach(this::awaitWhole);
  }

  private void awaitWhole(String volume, String server) {
    Machine machine = machines.machine(server);
    long end = System.nanoTime() + PATIENCE.toNanos();
    Outcome outcome;
    do {
      outcome = machine.run(COMMAND, "sh", "-c", WHOLE, volume);
      if (outcome.ok()) {
        return;
      }
      LossTrial.sleep(2_000);
    } while (System.nanoTime() < end);
    throw new LabException(
        "the copies of volume "
            + volume
            + " are not equal after "
            + PATIENCE.toMinutes()
            + " minutes: gluster volume heal "
            + volume
            + " info on "
            + server
            + " says what is missing "
            + outcome.err().strip());
  }
}
