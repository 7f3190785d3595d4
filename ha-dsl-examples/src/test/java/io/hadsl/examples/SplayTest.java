package io.hadsl.examples;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.components.puppet.PuppetAgent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What rules are told of Puppet's agents is what the bootstrap scripts set. */
class SplayTest {

  @Test
  void agentsPutOffTheirRunsAsIsSaid() throws IOException {
    String phase1 = Files.readString(Path.of("src/test/golden/nextcloud/bootstrap/phase1.sh"));
    assertTrue(phase1.contains("\n  setting agent splay true\n"));
    assertTrue(
        phase1.contains("\n  setting agent splaylimit " + PuppetAgent.SPLAY_MINUTES + "m\n"));
    assertTrue(!phase1.contains("runinterval"), "the agent's own interval");
  }
}
