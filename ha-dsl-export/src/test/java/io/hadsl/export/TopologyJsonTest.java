package io.hadsl.export;

import static io.hadsl.core.value.OsRelease.DEBIAN_12;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.redis.Redis;
import io.hadsl.core.model.Node;
import io.hadsl.core.model.Topology;
import io.hadsl.core.value.SecretRef;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs that embed the library read and write; the command line's tests try the format. */
class TopologyJsonTest {

  @TempDir private Path folder;

  private static final Topology CACHE =
      Topology.named(
          "cache",
          t -> {
            Node one = t.node("one", "10.0.0.1", DEBIAN_12);
            t.service(
                "cache",
                Redis.protectedBy(SecretRef.passwordFrom("cache/password")),
                s -> s.on(one).single());
          });

  private static Topology read(Path file) throws IOException {
    return TopologyJson.read(file, TopologyJsonTest.class.getClassLoader());
  }

  @Test
  void whatIsWrittenIsReadBackAsAnEqualTopology() throws IOException {
    Path file = Files.writeString(folder.resolve("cache.json"), TopologyJson.write(CACHE));
    assertEquals(CACHE, read(file));
    assertEquals("cache.json", read(file).nodes().get(0).declaredAt().location().file());
  }

  @Test
  void whatIsNoTopologyIsRefusedWithItsPlace() throws IOException {
    String broken = TopologyJson.write(CACHE).replace("10.0.0.1", "10.0.0.256");
    Path file = Files.writeString(folder.resolve("broken.json"), broken);
    IllegalArgumentException refused =
        assertThrows(IllegalArgumentException.class, () -> read(file));
    assertTrue(
        String.valueOf(refused.getMessage()).matches("broken.json:\\d+:\\d+: .*10.0.0.256.*"),
        refused.getMessage());
  }
}
