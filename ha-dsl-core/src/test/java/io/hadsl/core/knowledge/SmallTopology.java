package io.hadsl.core.knowledge;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;

import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Provider;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.ServiceBuilder;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.TopologyBuilder;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.Endpoint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A small topology from a random number: every way to need something, in any combination. */
final class SmallTopology {

  private final Random random;
  private final TopologyBuilder t;
  private final List<Node> nodes = new ArrayList<>();
  private final List<Provider> providers = new ArrayList<>();

  private SmallTopology(long seed, TopologyBuilder t) {
    this.random = new Random(seed);
    this.t = t;
  }

  static Topology of(long seed) {
    return Topology.named("small", t -> new SmallTopology(seed, t).declare());
  }

  private void declare() {
    List<Zone> zones = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      zones.add(t.zone("zone" + i));
    }
    for (int i = 1 + random.nextInt(6); i > 0; i--) {
      int zone = random.nextInt(zones.size() + 1);
      nodes.add(
          t.node(
              "node" + i,
              "10.0.0." + i,
              DEBIAN_12,
              n -> zone < zones.size() ? n.in(zones.get(zone)) : n));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      External external = t.external("external" + i, Endpoint.of("e" + i, 1000));
      providers.add(external);
    }
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      providers.add(service("service" + i));
    }
    for (int i = 1 + random.nextInt(2); i > 0; i--) {
      Service last = (Service) providers.get(providers.size() - 1);
      if (random.nextBoolean()) {
        t.entrypoint("entrypoint" + i, any());
      } else {
        t.entrypoint("entrypoint" + i, any(), last);
      }
    }
  }

  private Provider any() {
    return providers.get(random.nextInt(providers.size()));
  }

  private Service service(String name) {
    List<Node> shuffled = new ArrayList<>(nodes);
    shuffled.sort(Comparator.comparing(node -> random.nextInt(1000)));
    int count = 1 + random.nextInt(nodes.size());
    Node first = shuffled.get(0);
    Node[] others = shuffled.subList(1, count).toArray(Node[]::new);
    SharedMount mount = null;
    if (!providers.isEmpty() && random.nextInt(3) == 0) {
      SharedMount share = t.sharedMount("/srv/" + name).nfs4(any(), "/" + name).on(first, others);
      mount =
          random.nextBoolean()
              ? share
              : t.sharedMount("/mnt/" + name).bind("/srv/" + name + "/below").on(first, others);
    }
    SharedMount keptOn = mount;
    return t.service(
        name,
        app("app"),
        on -> {
          ServiceBuilder service =
              switch (random.nextInt(4)) {
                case 0 -> on.on(first, others).activeActive();
                case 1 -> on.on(first, others).activePassive(first);
                case 2 -> on.on(first, others).quorum(1 + random.nextInt(count));
                default -> on.on(first).single();
              };
          for (int uses = random.nextInt(3); uses > 0 && !providers.isEmpty(); uses--) {
            service.uses(any());
          }
          return keptOn == null ? service : service.keeps("/var/lib/" + name).on(keptOn);
        });
  }
}
