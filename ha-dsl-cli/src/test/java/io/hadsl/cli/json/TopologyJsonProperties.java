package io.hadsl.cli.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.model.Topology;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class TopologyJsonProperties {

  @Property(tries = 200)
  void readsBackEqual(@ForAll Topology topology) {
    byte[] json = TopologyJsonWriter.text(topology).getBytes(StandardCharsets.UTF_8);
    Topology back =
        TopologyJsonReader.read(
            "t.json",
            new ByteArrayInputStream(json),
            TopologyJsonProperties.class.getClassLoader());
    assertEquals(topology, back);
  }
}
