package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Topology;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;

class TopologyJsonProperties {

  @Property(tries = 50)
  void readsBackEqual(@ForAll Topology topology) {
    assertEquals(topology, GivenJson.throughJson(topology));
  }

  @Property(tries = 400)
  @Tag("proof")
  void readsBackEqualAtLength(@ForAll Topology topology) {
    assertEquals(topology, GivenJson.throughJson(topology));
  }
}
