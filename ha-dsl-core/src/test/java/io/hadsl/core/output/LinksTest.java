package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No symbolic link inside the directory leads a write, a removal or a read out of it. */
class LinksTest {

  @TempDir Path temp;
  private Path out;
  private Path outside;

  @BeforeEach
  void makeBoth() throws IOException {
    out = temp.resolve("out");
    outside = Files.createDirectory(temp.resolve("outside"));
    Files.writeString(outside.resolve("f"), "1");
  }

  private void assertRefused(FileTree tree, String what) {
    Map<String, String> before = Snapshot.withIdentity(temp);
    for (FileTreeWriter writer : Set.of(FileTreeWriter.to(out), FileTreeWriter.to(out).force())) {
      OutputException e = assertThrows(OutputException.class, () -> writer.write(tree));
      assertTrue(e.toString().contains(what), e.toString());
    }
    assertEquals(before, Snapshot.withIdentity(temp));
  }

  @Test
  void aLinkAsParent() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("x", "1"));
    Files.createDirectory(out.resolve("a"));
    Files.createSymbolicLink(out.resolve("a/link"), outside);
    assertRefused(Trees.of("a/link/f", "2"), "a/link is a symbolic link");
    assertRefused(Trees.of("a/link/deep/er/f", "2"), "a/link is a symbolic link");
  }

  @Test
  void aLinkAsTheFileItself() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("x", "1"));
    Files.createSymbolicLink(out.resolve("f"), outside.resolve("f"));
    assertRefused(Trees.of("f", "2"), "f is a symbolic link");
    // Also where the bytes behind it are right, and where it leads nowhere.
    assertRefused(Trees.of("f", "1"), "f is a symbolic link");
    Files.createSymbolicLink(out.resolve("g"), outside.resolve("nothing"));
    assertRefused(Trees.of("g", "2"), "g is a symbolic link");
  }

  @Test
  void aLinkOnTheWayToAFileToRemove() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("a/f", "1", "g", "1"));
    Files.delete(out.resolve("a/f"));
    Files.delete(out.resolve("a"));
    Files.createSymbolicLink(out.resolve("a"), outside);
    assertRefused(Trees.of("g", "1"), "a is a symbolic link");
    Files.delete(out.resolve("a"));
    Files.delete(out.resolve("g"));
    Files.createSymbolicLink(out.resolve("g"), outside.resolve("f"));
    assertRefused(Trees.of("x", "1"), "g is a symbolic link");
  }

  @Test
  void aLinkAsManifestOrWorkshopOrLock() throws IOException {
    Files.createDirectory(out);
    Files.createSymbolicLink(out.resolve("manifest.json"), outside.resolve("f"));
    assertRefused(Trees.of("a", "1"), "manifest.json");
    Files.delete(out.resolve("manifest.json"));
    Files.createSymbolicLink(out.resolve(".ha-dsl"), outside);
    assertRefused(Trees.of("a", "1"), ".ha-dsl is a symbolic link");
    Files.delete(out.resolve(".ha-dsl"));
    Files.createDirectory(out.resolve(".ha-dsl"));
    Files.createSymbolicLink(out.resolve(".ha-dsl/lock"), outside.resolve("f"));
    assertRefused(Trees.of("a", "1"), "lock is a symbolic link");
  }

  @Test
  void aLinkWhereAnInterruptedRunMustBeUndone() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("a/f", "1"));
    Crash crash = Crash.prepare(out, Trees.of("a/f", "2"));
    crash.change().take(0);
    Files.move(out.resolve("a"), temp.resolve("moved"));
    Files.createSymbolicLink(out.resolve("a"), outside);
    FileTreeWriter writer = FileTreeWriter.to(out).force();
    OutputException e =
        assertThrows(OutputException.class, () -> writer.write(Trees.of("a/f", "2")));
    assertTrue(e.toString().contains("a is a symbolic link"), e.toString());
    assertEquals("1", Files.readString(outside.resolve("f")));
  }

  @Test
  void theDirectoryItselfMayBeALink() throws IOException {
    Files.createSymbolicLink(out, outside);
    FileTreeWriter.to(out).write(Trees.of("a", "1"));
    assertEquals(Set.of("a", "f", "manifest.json"), Snapshot.of(outside).keySet());
    assertTrue(Files.isSymbolicLink(out));
  }

  @Test
  void theDirectoryMayNotBeALinkToNowhere() throws IOException {
    Files.createSymbolicLink(out, temp.resolve("nothing"));
    assertRefused(Trees.of("a", "1"), "is not a directory");
  }
}
