package cases;

import io.hadsl.core.fact.VrrpInstance;
import io.hadsl.core.fact.VrrpTrack;
import io.hadsl.core.model.Component;
import io.hadsl.core.model.ComponentFacts;
import io.hadsl.core.model.Instance;
import io.hadsl.core.resource.ResourceSink;
import io.hadsl.core.value.IpAddress;
import io.hadsl.core.value.PrefixedAddress;
import io.hadsl.core.value.Settings;
import java.util.List;
import java.util.Optional;

/**
 * Stands for any component that holds a virtual address: it plans nothing and says what it holds.
 */
public record Vip(
    PrefixedAddress address,
    int routerId,
    List<Integer> priorities,
    VrrpInstance.Start start,
    VrrpInstance.Preemption preemption,
    Optional<List<String>> peers,
    List<VrrpTrack> tracks)
    implements Component {

  /** Holds an address under a VRID, with the priorities of its nodes. */
  public static Vip vip(String address, int routerId, Integer... priorities) {
    return new Vip(
        PrefixedAddress.of(address),
        routerId,
        List.of(priorities),
        VrrpInstance.Start.BACKUP,
        VrrpInstance.Preemption.TAKES_BACK,
        Optional.empty(),
        List.of());
  }

  /** Watches a process, or a script. */
  public Vip tracking(String what, int weight) {
    VrrpTrack.Kind kind = what.startsWith("/") ? VrrpTrack.Kind.SCRIPT : VrrpTrack.Kind.PROCESS;
    return new Vip(
        address,
        routerId,
        priorities,
        start,
        preemption,
        peers,
        List.of(new VrrpTrack(kind, what, weight)));
  }

  /** Starts as master. */
  public Vip startingAsMaster() {
    return new Vip(
        address, routerId, priorities, VrrpInstance.Start.MASTER, preemption, peers, tracks);
  }

  /** Does not take the address back. */
  public Vip leavingTheAddress() {
    return new Vip(
        address, routerId, priorities, start, VrrpInstance.Preemption.LEAVES, peers, tracks);
  }

  /** Sends advertisements to given addresses; to none, to the whole network. */
  public Vip sendingTo(String... addresses) {
    return new Vip(
        address, routerId, priorities, start, preemption, Optional.of(List.of(addresses)), tracks);
  }

  @Override
  public String type() {
    return "vip";
  }

  @Override
  public Settings settings() {
    return Settings.NONE;
  }

  @Override
  public ComponentFacts facts(Instance instance) {
    List<String> others =
        instance.nodes().stream()
            .filter(node -> !node.id().equals(instance.node().id()))
            .map(node -> node.address().value())
            .toList();
    return ComponentFacts.builder()
        .states(
            new VrrpInstance(
                address,
                routerId,
                priorities.get(instance.index()),
                1,
                start,
                preemption,
                instance.node().address(),
                peers.orElse(others).stream()
                    .filter(peer -> !peer.equals(instance.node().address().value()))
                    .map(IpAddress::of)
                    .toList(),
                tracks))
        .build();
  }

  @Override
  public void plan(Instance instance, ResourceSink out) {}
}
