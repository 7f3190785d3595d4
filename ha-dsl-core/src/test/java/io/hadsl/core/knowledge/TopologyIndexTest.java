package io.hadsl.core.knowledge;

import static cases.Stub.app;
import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.core.fact.Balances;
import io.hadsl.core.fact.Serves;
import io.hadsl.core.fact.Stated;
import io.hadsl.core.model.External;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Service;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.ElementId;
import io.hadsl.core.value.Endpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopologyIndexTest {

  private static final Serves DATABASE = new Serves(Serves.Purpose.DATABASE);
  private static final Serves BROKER = new Serves(Serves.Purpose.BROKER);

  @Test
  void knowsOfAProviderWhatItsComponentSaysAndWhatIsStatedEachOnce() {
    Topology topology =
        Topology.named(
            "example",
            t -> {
              Node n1 = t.node("n1", "10.77.0.1", DEBIAN_12);
              Node n2 = t.node("n2", "10.77.0.2", DEBIAN_12);
              Service ours =
                  t.service("ours", app("db", DATABASE), s -> s.on(n1, n2).activeActive());
              External theirs =
                  t.external("theirs", Endpoint.of("db.example.org", 3306), DATABASE, BROKER);
              t.entrypoint("door", theirs, ours);
            });
    TopologyIndex index = TopologyIndex.of(topology);

    assertEquals(List.of(DATABASE), facts(index, ElementId.of("service", "ours")));
    assertEquals(List.of(DATABASE, BROKER), facts(index, ElementId.of("external", "theirs")));
    assertEquals(List.of(), facts(index, ElementId.of("service", "unknown")));
    assertEquals(List.of(), index.factsOf(ElementId.of("external", "theirs"), Balances.class));
  }

  private static List<Serves> facts(TopologyIndex index, ElementId provider) {
    return index.factsOf(provider, Serves.class).stream().map(Stated::fact).toList();
  }
}
