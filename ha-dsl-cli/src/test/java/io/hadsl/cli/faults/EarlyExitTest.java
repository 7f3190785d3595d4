package io.hadsl.cli.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Code that ends the process is told from a result. */
class EarlyExitTest {

  @Test
  void aTopologyThatEndsTheProcessIsToldWithItsLine(@TempDir Path folder) throws IOException {
    Path source =
        Files.writeString(
            folder.resolve("Ends.java"),
            """
            import io.hadsl.core.model.*;

            public class Ends implements TopologySource {
              public Topology topology(Parameters p) {
                System.exit(0);
                return null;
              }
            }
            """);
    Program.Outcome outcome = Program.in(folder, "list").run("--quiet", "check", source.toString());
    assertEquals(
        """
        ha-dsl: System.exit(...) would end ha-dsl before its work is done: throw an exception that\
         says what is wrong
            Ends.topology (Ends.java:5)
        """,
        outcome.output());
    assertEquals(Failure.USAGE, outcome.status());
  }
}
