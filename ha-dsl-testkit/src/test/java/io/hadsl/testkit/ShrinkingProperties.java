package io.hadsl.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.core.model.SharedMount;
import io.hadsl.core.model.Topology;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;

/** A falsified topology becomes one that a person can read. */
final class ShrinkingProperties {

  /** Goes to a smaller one that still falsifies, as long as there is one. */
  private static Topology shrunk(Shrinkable<Topology> start, Predicate<Topology> falsifies) {
    Shrinkable<Topology> at = start;
    while (true) {
      Shrinkable<Topology> here = at;
      Optional<Shrinkable<Topology>> smaller =
          here.shrink()
              .filter(each -> each.distance().compareTo(here.distance()) < 0)
              .filter(each -> falsifies.test(each.value()))
              .findFirst();
      if (smaller.isEmpty()) {
        return at.value();
      }
      at = smaller.get();
    }
  }

  @Example
  void whatHasAMountShrinksToOneNodeThatMountsIt() {
    Predicate<Topology> hasMount = topology -> !topology.all(SharedMount.class).isEmpty();
    var generator = TopologyArbitraries.choosing().products(0).topologies().generator(1000, false);
    int seen = 0;
    for (int seed = 0; seed < 30; seed++) {
      Shrinkable<Topology> start = generator.next(new Random(seed));
      if (hasMount.test(start.value())) {
        Topology small = shrunk(start, hasMount);
        List<String> kinds = small.elements().stream().map(each -> each.id().kind()).toList();
        assertEquals(List.of("node", "group", "external", "mount"), kinds);
        seen++;
      }
    }
    assertTrue(seen > 5, "saw " + seen + " mounts only");
  }
}
