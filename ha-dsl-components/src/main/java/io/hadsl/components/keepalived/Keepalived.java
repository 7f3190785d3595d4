package io.hadsl.components.keepalived;

import io.hadsl.core.fact.Prerequisite;
import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpTrack;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.ComponentFacts.RestartPolicy;
import io.hadsl.core.model.Instance;
import io.hadsl.core.model.Node;
import io.hadsl.core.resource.Directory;
import io.hadsl.core.resource.OsPackage;
import io.hadsl.core.resource.Ownership;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.resource.Step;
import io.hadsl.core.resource.TextFile;
import io.hadsl.core.resource.UnitState;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.PrefixedAddress;
import io.hadsl.core.value.Settings;
import io.hadsl.core.value.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * An address that stands on one of the service's nodes at a time, and moves when that node, or what
 * it watches, fails (VRRP). Name what the address is the address of with {@code .uses(service)}.
 *
 * <p>Advertisements go to the service's other nodes only (unicast), so nothing else on the network
 * hears them, and networks that carry no multicast do.
 *
 * @param address the address that moves, with the prefix of its network
 * @param routerId what names it among the addresses that its nodes hold: 1 to 255
 * @param priorities of the service's nodes in their order, the highest holds the address; the nodes
 *     after the last one given, or all, follow in steps of 10, from 150
 * @param interval seconds between two advertisements: 1 to 255; three that are missed move the
 *     address
 * @param preemption what a node does that comes back while a lower one holds the address
 * @param networkInterface the name of the nodes' interface on the address's network; {@code eth0}
 *     unless set, as containers and many virtual machines have it, where other machines have names
 *     such as {@code ens3} or {@code enp1s0}
 * @param tracks what each node watches
 */
public record Keepalived(
    PrefixedAddress address,
    int routerId,
    List<Integer> priorities,
    int interval,
    VrrpInstance.Preemption preemption,
    String networkInterface,
    List<VrrpTrack> tracks)
    implements Component {

  static final String TYPE = "keepalived";

  private static final String UNIT = "keepalived.service";
  private static final Pattern INTERFACE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,14}");
  private static final Pattern PROCESS = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,14}");
  private static final Pattern PIDOF = Pattern.compile("(/usr)?/s?bin/pidof( .*)?");
  private static final Pattern SCRIPT =
      Pattern.compile("/[A-Za-z0-9._/+-]+( [A-Za-z0-9._/:=+-]+)*");
  private static final int HIGHEST = 150;
  private static final int STEP = 10;

  /** Refuses what keepalived would refuse, and what its configuration cannot carry. */
  public Keepalived {
    range("VRID", routerId);
    range("interval", interval);
    priorities = List.copyOf(priorities);
    priorities.forEach(each -> range("priority", each));
    Texts.matching(
        "interface", networkInterface, INTERFACE, "at most 15 characters, such as \"eth0\"");
    // Settings keep them apart, and so does the configuration.
    tracks = tracks.stream().sorted(Comparator.comparing(VrrpTrack::kind)).toList();
    for (VrrpTrack each : tracks) {
      if (each.kind() == VrrpTrack.Kind.PROCESS) {
        Texts.matching(
            "process",
            each.what(),
            PROCESS,
            "at most 15 letters, digits and . _ + -, as ps -e shows");
      } else {
        Texts.matching(
            "script", each.what(), SCRIPT, "an absolute path and arguments without quotes");
        if (PIDOF.matcher(each.what()).matches()) {
          throw new IllegalArgumentException(
              "script \""
                  + each.what()
                  + "\" never succeeds: pidof is a link to killall5, which keepalived runs in its"
                  + " place; use .tracking(...) with the name of the process");
        }
      }
    }
  }

  private static void range(String what, int value) {
    if (value < 1 || value > 255) {
      throw new IllegalArgumentException(what + " " + value + " is out of range: use 1 to 255");
    }
  }

  /**
   * An address that has no number yet.
   *
   * @param address the address with its prefix
   */
  public record Unnumbered(PrefixedAddress address) {

    /**
     * Numbers it.
     *
     * @param routerId 1 to 255, another for each address on a network
     * @return the component: nothing is tracked, and advertisements go out every second
     */
    public Keepalived routerId(int routerId) {
      return new Keepalived(
          address, routerId, List.of(), 1, VrrpInstance.Preemption.TAKES_BACK, "eth0", List.of());
    }
  }

  /**
   * Holds an address.
   *
   * @param address with its prefix, such as {@code 10.77.0.100/24}
   * @return the address, to be given a number with {@link Unnumbered#routerId}
   */
  public static Unnumbered holding(String address) {
    return new Unnumbered(PrefixedAddress.of(address));
  }

  /**
   * The same with other priorities.
   *
   * @param each of the service's nodes in their order: 1 to 255
   * @return a new component
   */
  public Keepalived priorities(int... each) {
    List<Integer> all = Arrays.stream(each).boxed().toList();
    return new Keepalived(address, routerId, all, interval, preemption, networkInterface, tracks);
  }

  /**
   * The same, giving the address up while a process is dead.
   *
   * @param process its name as {@code ps -e} shows it, such as {@code haproxy}
   * @return a new component
   */
  public Keepalived tracking(String process) {
    return tracking(process, 0);
  }

  /**
   * The same, with a lower priority while a process is dead.
   *
   * @param process its name as {@code ps -e} shows it
   * @param weight what is added to the priority: -253 to -1; 0 gives the address up
   * @return a new component
   */
  public Keepalived tracking(String process, int weight) {
    return with(new VrrpTrack(VrrpTrack.Kind.PROCESS, process, weight));
  }

  /**
   * The same, with a lower priority while a script fails. It is run every two seconds, as root.
   * Keepalived follows links and runs the program that they lead to under its own name, so {@code
   * pidof}, a link to {@code killall5}, is refused: use {@link #tracking(String, int)}.
   *
   * @param script its path on the nodes, and arguments
   * @param weight what is added to the priority: -253 to -1; 0 gives the address up
   * @return a new component
   */
  public Keepalived checking(String script, int weight) {
    return with(new VrrpTrack(VrrpTrack.Kind.SCRIPT, script, weight));
  }

  private Keepalived with(VrrpTrack track) {
    List<VrrpTrack> more = new ArrayList<>(tracks);
    more.add(track);
    return new Keepalived(
        address, routerId, priorities, interval, preemption, networkInterface, more);
  }

  /**
   * The same with another interval.
   *
   * @param seconds between two advertisements: 1 to 255
   * @return a new component
   */
  public Keepalived everySeconds(int seconds) {
    return new Keepalived(
        address, routerId, priorities, seconds, preemption, networkInterface, tracks);
  }

  /**
   * The same, leaving the address where it is when a stronger node comes back, so that users are
   * interrupted once and not twice. Tracks then need weight 0.
   *
   * @return a new component
   */
  public Keepalived leavingTheAddress() {
    return new Keepalived(
        address,
        routerId,
        priorities,
        interval,
        VrrpInstance.Preemption.LEAVES,
        networkInterface,
        tracks);
  }

  /**
   * The same on another interface.
   *
   * @param name the interface's name on all nodes
   * @return a new component
   */
  public Keepalived onInterface(String name) {
    return new Keepalived(address, routerId, priorities, interval, preemption, name, tracks);
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Settings settings() {
    return Settings.builder()
        .text("address", address.toString())
        .number("router-id", routerId)
        .texts("priorities", priorities.stream().map(String::valueOf).toList())
        .number("interval", interval)
        .text(
            "preemption",
            preemption == VrrpInstance.Preemption.TAKES_BACK ? "takes-back" : "leaves")
        .text("interface", networkInterface)
        .texts("processes", written(VrrpTrack.Kind.PROCESS))
        .texts("scripts", written(VrrpTrack.Kind.SCRIPT))
        .build();
  }

  private List<String> written(VrrpTrack.Kind kind) {
    return tracks.stream()
        .filter(each -> each.kind() == kind)
        .map(each -> each.weight() + " " + each.what())
        .toList();
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    return ComponentFacts.builder()
        .unit(UNIT, RestartPolicy.MISSING)
        .states(holder(instance), hasInterface(instance))
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {
    out.add(new OsPackage("keepalived"));
    if (tracks.stream().anyMatch(each -> each.kind() == VrrpTrack.Kind.PROCESS)) {
      out.add(new OsPackage("procps")); // brings what looks for processes
    }
    Step running = out.add(UnitState.running(UNIT).reloading());
    out.add(TextFile.of("/etc/keepalived/keepalived.conf", KeepalivedConfig.main(instance)))
        .notifies(running);
    Step folder = out.add(new Directory(KeepalivedConfig.FOLDER, Ownership.ROOT_DIRECTORY));
    String file = KeepalivedConfig.FOLDER.resolve(instance.service().name() + ".conf").value();
    out.add(TextFile.of(file, KeepalivedConfig.holder(instance, this, holder(instance))))
        .after(folder)
        .notifies(running);
  }

  /** Without it keepalived runs, and holds nothing. */
  private Prerequisite hasInterface(Instance instance) {
    return Prerequisite.onNodes(
        "a network interface called `"
            + networkInterface
            + "` in the network of "
            + address
            + "; if `ip address` shows another name, say it with `.onInterface(...)` for service `"
            + instance.service().name()
            + "`");
  }

  /** What one node does; the configuration and the facts are both made of this. */
  private VrrpInstance holder(Instance instance) {
    List<IpAddress> peers = new ArrayList<>();
    for (Node node : instance.nodes()) {
      if (!node.id().equals(instance.node().id())) {
        peers.add(node.address());
      }
    }
    return new VrrpInstance(
        address,
        routerId,
        priority(instance.index()),
        interval,
        VrrpInstance.Start.BACKUP,
        preemption,
        instance.node().address(),
        peers,
        tracks);
  }

  private int priority(int index) {
    if (index < priorities.size()) {
      return priorities.get(index);
    }
    return priorities.isEmpty()
        ? Math.max(1, HIGHEST - STEP * index)
        : Math.max(
            1, priorities.get(priorities.size() - 1) - STEP * (index - priorities.size() + 1));
  }
}
