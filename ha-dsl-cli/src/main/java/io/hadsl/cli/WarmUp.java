package io.hadsl.cli;

import io.hadsl.proof.TemporaryFolder;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.util.Set;

/**
 * Runs the usual commands once, so that the launcher can keep the classes they load in an archive
 * that later starts share.
 */
final class WarmUp {

  private static final String SOURCE =
      """
      import io.hadsl.core.model.*;
      import io.hadsl.core.value.*;

      class Small implements TopologySource {
        public Topology topology(Parameters p) {
          return Topology.named("small", t -> t.node("a", "10.0.0.1", OsRelease.DEBIAN_12));
        }
      }
      """;

  private WarmUp() {}

  /** Runs each command; the launcher's own. */
  public static void main(String[] args) throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(nowhere, nowhere, Set.of());
    TemporaryFolder folder = TemporaryFolder.of("warm-up");
    String out = folder.path().resolve("out").toString();
    String source = Files.writeString(folder.path().resolve("Small.java"), SOURCE).toString();
    CommandRunner.run(console, "--help");
    CommandRunner.run(console, "list");
    CommandRunner.run(console, "check", "publik", "--format", "json");
    CommandRunner.run(console, "synth", "publik", "--output", out);
    CommandRunner.run(console, "synth", "publik", "--output", out); // which remembers the first
    CommandRunner.run(console, "check", "fleet");
    SystemDigest.prefer();
    CommandRunner.run(console, "synth", out + "/topology.json", "--output", out);
    CommandRunner.run(console, "lab", "--help");
    CommandRunner.run(console, "graph", source);
    CommandRunner.run(console, "graph", "nextcloud", "--format", "mermaid");
    folder.close();
    System.exit(0);
  }
}
