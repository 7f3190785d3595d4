package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files have the modes that a tree gives them, whatever the umask of the process takes away. */
class UmaskTest {

  @TempDir private Path temp;

  @ParameterizedTest
  @ValueSource(strings = {"000", "022", "027", "077"})
  void hasNoSay(String umask) throws IOException {
    Path here = temp.resolve("here");
    FileTreeWriter.to(here).write(Trees.large(OutputChild.FILES, "news"));

    Path there = temp.resolve("there");
    written(umask, there, "news");
    assertEquals(files(here), files(there));

    // And where files are changed in their place.
    written(umask, there, "more");
    FileTreeWriter.to(here).write(Trees.large(OutputChild.FILES, "more"));
    assertEquals(files(here), files(there));
  }

  private static void written(String umask, Path out, String text) throws IOException {
    try (OutputChild child = OutputChild.startUnder(umask, "write", out.toString(), text)) {
      assertEquals("ready", child.line());
      assertEquals("done", child.line());
    }
  }

  private static Map<String, String> files(Path out) {
    Map<String, String> all = new TreeMap<>(Snapshot.of(out));
    all.values().removeIf(line -> line.startsWith("folder "));
    return all;
  }
}
