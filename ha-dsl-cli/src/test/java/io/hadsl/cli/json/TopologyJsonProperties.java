package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Topology;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TopologyJsonProperties {

  @Property(tries = 200)
  void readsBackEqual(@ForAll Topology topology) {
    assertEquals(topology, GivenJson.throughJson(topology));
  }
}
