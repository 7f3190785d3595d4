package io.hadsl.lab;

import io.hadsl.core.knowledge.Part;
import io.hadsl.core.knowledge.TopologyIndex;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.lab.client.KeptNotes;
import io.hadsl.lab.client.Outage;
import io.hadsl.lab.client.Request;
import io.hadsl.lab.client.SteadyClient;
import io.hadsl.lab.client.UsersView;
import io.hadsl.lab.host.LabException;
import io.hadsl.lab.machine.Machine;
import io.hadsl.lab.machine.Machines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Kills the machines of a lab in turn while users work, and compares what they see with what the
 * topology says of each loss.
 */
public final class LossTrial {

  /** Users come and go before the machine is lost. */
  private static final long BEFORE = 5_000;

  /** Longer than what makes a failure known: health checks, and the ping-timeout of GlusterFS. */
  private static final long LOST = 30_000;

  /** The end of the loss, of which is judged whether users are served. */
  private static final long JUDGED = 5_000;

  private static final long RECOVERY = 180_000;
  private static final int USUAL_RATE = 20;

  private final Machines machines;
  private final Set<String> fatal = new HashSet<>();
  private final List<String> names = new ArrayList<>();
  private final Replicas replicas;
  private final UsersView users;
  private final LabLog log;
  private int rate = USUAL_RATE;

  /**
   * A trial of a lab.
   *
   * @param machines its machines, all of which run
   * @param topology what it was made from
   * @param users what users ask for, and where
   * @param log is told what happens
   */
  public LossTrial(Machines machines, Topology topology, UsersView users, LabLog log) {
    this.machines = machines;
    this.replicas = new Replicas(machines, topology);
    this.users = users;
    this.log = log;
    for (Part part : TopologyIndex.of(topology).singlePoints().all()) {
      topology.find(part.id(), Node.class).ifPresent(node -> fatal.add(node.name()));
    }
    topology.nodes().forEach(node -> names.add(node.name()));
  }

  /**
   * Sets how often users ask; 20 times a second unless set.
   *
   * @param each requests a second, at least one: what the site answers at ease on this computer
   * @return this
   */
  public LossTrial rate(int each) {
    rate = each;
    return this;
  }

  /**
   * Loses each machine in turn.
   *
   * @return what was seen, in the order of the topology's nodes
   * @throws LabException if users are not served before, or not again within three minutes
   */
  public List<Loss> run() {
    List<Loss> losses = new ArrayList<>();
    for (String name : names) {
      losses.add(lose(name));
    }
    return losses;
  }

  /**
   * Kills a machine once the others are whole, starts it again after half a minute, and waits until
   * users are served.
   *
   * @param name the machine
   * @return what was seen
   */
  public Loss lose(String name) {
    Machine machine = machines.machine(name);
    replicas.awaitWhole();
    SteadyClient client = SteadyClient.start(machines, users, rate);
    long killed;
    long started;
    try (client) {
      awaitService(client, 0, "before " + name + " is killed");
      sleep(BEFORE);
      log.say(name + ": killed");
      killed = now(client);
      machine.kill();
      sleep(LOST);
      started = now(client);
      machine.start();
      log.say(name + ": started again");
      awaitService(client, started, "after " + name + " was started again");
    }
    Loss loss = judge(name, client.requests(), killed, started);
    log.say(name + ": " + (loss.asPredicted() ? "as predicted" : "not as predicted"));
    return loss;
  }

  private Loss judge(String name, List<Request> requests, long killed, long started) {
    // By when they ended: one that waits may be answered after the machine is back.
    boolean down =
        requests.stream()
            .filter(Request::ok)
            .map(each -> each.at() + each.took())
            .noneMatch(end -> end > started - JUDGED && end < started);
    List<Outage> outages = Outage.in(requests);
    long recovery = 0;
    for (Outage each : outages) {
      recovery = Math.max(recovery, each.end() - started);
    }
    Set<String> kept = KeptNotes.of(machines, users);
    List<String> acknowledged = new ArrayList<>();
    List<String> lost = new ArrayList<>();
    for (Request each : requests) {
      if (each.ok() && !each.wrote().isEmpty()) {
        acknowledged.add(each.wrote());
        if (!kept.contains(each.wrote())) {
          lost.add(each.wrote());
        }
      }
    }
    return new Loss(
        name,
        fatal.contains(name),
        down,
        killed,
        started,
        outages,
        recovery,
        acknowledged.size(),
        lost);
  }

  /** Waits until the requests of two seconds have all succeeded. */
  private void awaitService(SteadyClient client, long since, String when) {
    long end = System.nanoTime() + RECOVERY * 1_000_000;
    while (System.nanoTime() < end) {
      sleep(500);
      List<Request> all = client.requests();
      long last = lastEnd(all);
      List<Request> recent =
          all.stream().filter(each -> each.at() > Math.max(since, last - 2_000)).toList();
      if (recent.size() >= rate && recent.stream().allMatch(Request::ok)) {
        return;
      }
    }
    List<Request> all = client.requests();
    throw new LabException(
        "users of "
            + users.site()
            + " are not served "
            + when
            + ": "
            + (all.isEmpty() ? "no answer" : all.get(all.size() - 1).answer()));
  }

  /** The client's clock, to a few requests. */
  private static long now(SteadyClient client) {
    return lastEnd(client.requests());
  }

  private static long lastEnd(List<Request> requests) {
    return requests.stream().mapToLong(each -> each.at() + each.took()).max().orElse(0);
  }

  static void sleep(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LabException("interrupted", e);
    }
  }
}
