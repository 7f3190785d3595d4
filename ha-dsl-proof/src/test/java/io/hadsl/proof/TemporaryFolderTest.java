package io.hadsl.proof;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporaryFolderTest {

  @TempDir Path elsewhere = Path.of("set by JUnit");

  @Test
  void goesWithAllThatIsInItAndWithNothingElse() throws IOException {
    Path kept = Files.writeString(elsewhere.resolve("kept"), "not ours");
    TemporaryFolder folder = TemporaryFolder.of("test");
    Path inner = Files.createDirectories(folder.path().resolve("a/b"));
    Files.writeString(inner.resolve("file"), "ours");
    Files.createSymbolicLink(inner.resolve("link"), elsewhere);
    folder.close();
    assertFalse(Files.exists(folder.path()));
    assertTrue(Files.exists(kept));
  }
}
