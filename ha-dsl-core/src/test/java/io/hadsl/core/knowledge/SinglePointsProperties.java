package io.hadsl.core.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Entrypoint;
import io.hadsl.core.model.External;
import io.hadsl.core.model.MountSource;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Redundancy;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Store;
import io.hadsl.core.model.Topology;
import io.hadsl.core.model.Use;
import io.hadsl.core.model.Zone;
import io.hadsl.core.value.ElementId;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What one walk finds is what is found by taking each thing away in turn and looking. */
class SinglePointsProperties {

  @Property(tries = 2000)
  void areThoseWhoseLossTakesAnEntrypointDown(@ForAll long seed) {
    Topology topology = SmallTopology.of(seed);
    SinglePoints points = TopologyIndex.of(topology).singlePoints();
    assertEquals(
        new WithOneLost(topology).fatal(),
        points.all().stream().map(Part::id).collect(Collectors.toCollection(TreeSet::new)));
  }

  @Property(tries = 500)
  void haveAWayThatStartsAtTheEntrypointThatTheyTakeDown(@ForAll long seed) {
    Topology topology = SmallTopology.of(seed);
    SinglePoints points = TopologyIndex.of(topology).singlePoints();
    for (Part part : points.necessary()) {
      String first = points.wayTo(part).get(0).reason();
      assertEquals(points.entrypointOf(part).path(), first.substring(0, first.lastIndexOf('.')));
      WithOneLost lost = new WithOneLost(topology);
      Entrypoint entrypoint =
          topology.find(points.entrypointOf(part), Entrypoint.class).orElseThrow();
      if (part.kind().fails()) {
        assertEquals(false, lost.isUp(entrypoint, part.id()));
      }
    }
  }

  /** Asks the topology itself, one loss and one entrypoint at a time. */
  private record WithOneLost(Topology topology) {

    TreeSet<ElementId> fatal() {
      TreeSet<ElementId> all = new TreeSet<>();
      topology.nodes().forEach(each -> all.add(each.id()));
      topology.all(Zone.class).forEach(each -> all.add(each.id()));
      topology.all(External.class).forEach(each -> all.add(each.id()));
      for (Service service : topology.services()) {
        service.nodes().forEach(node -> all.add(instance(service, node)));
      }
      all.removeIf(
          lost ->
              topology.all(Entrypoint.class).stream()
                  .allMatch(entrypoint -> isUp(entrypoint, lost)));
      return all;
    }

    private static ElementId instance(Service service, ElementId node) {
      return service.id().child("instance", node.name());
    }

    boolean isUp(Entrypoint entrypoint, ElementId lost) {
      return isUp(entrypoint.front(), lost)
          && entrypoint.behind().stream().allMatch(each -> isUp(each, lost));
    }

    private boolean isUp(ElementId provider, ElementId lost) {
      if (provider.equals(lost)) {
        return false;
      }
      Service service = topology.find(provider, Service.class).orElse(null);
      if (service == null) {
        return true;
      }
      long up =
          service.nodes().stream()
              .filter(node -> isNodeUp(node, lost) && !instance(service, node).equals(lost))
              .count();
      int needed = service.redundancy() instanceof Redundancy.Quorum q ? q.needed() : 1;
      return up >= needed
          && service.uses().stream().map(Use::provider).allMatch(each -> isUp(each, lost))
          && service.stores().stream().map(Store::mount).allMatch(each -> isServed(each, lost));
    }

    private boolean isNodeUp(ElementId id, ElementId lost) {
      Node node = topology.find(id, Node.class).orElseThrow();
      return !id.equals(lost) && node.zone().filter(lost::equals).isEmpty();
    }

    private boolean isServed(ElementId id, ElementId lost) {
      SharedMount mount = topology.find(id, SharedMount.class).orElseThrow();
      if (mount.source() instanceof MountSource.Bind bind) {
        return topology.all(SharedMount.class).stream()
            .filter(each -> bind.directory().isWithin(each.path()))
            .allMatch(each -> isServed(each.id(), lost));
      }
      return mount.source().server().stream().allMatch(server -> isUp(server, lost));
    }
  }
}
