package io.hadsl.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.hadsl.proof.program.Ended;
import io.hadsl.proof.program.Launch;
import io.hadsl.proof.program.Program;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Programs get what they are given, and no more time than that. */
final class LaunchTest {

  @Test
  void aProgramGetsItsArgumentsFolderVariablesAndInput() throws IOException {
    Ended ended =
        Launch.of("sh", "-c", "pwd; echo \"$1 $NAME\"; cat; exit 3", "sh")
            .with(List.of("a b"))
            .set("NAME", "c")
            .in(Path.of("/usr"))
            .reading("d\n")
            .run();
    assertEquals(new Ended(3, "/usr\na b c\nd\n"), ended);
  }

  @Test
  @Timeout(20)
  void whatNeverEndsIsKilledWithItsChildren() throws IOException {
    Ended ended =
        Launch.of("sh", "-c", "echo begun; sleep 600 & wait").within(Duration.ofMillis(300)).run();
    assertEquals(Ended.TIMED_OUT, ended.status());
    assertEquals("no end in the time given to it; it said: begun", ended.message());
  }

  @Test
  void whatIsMissingNamesItsPackage() {
    Program missing = new Program("no-such-program", "its-package");
    assertTrue(missing.find().isEmpty());
    assertEquals("no-such-program is missing: apt-get install its-package", missing.hint());
  }
}
