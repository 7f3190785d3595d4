package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a write does when nothing is in its way. */
class FileTreeWriterTest {

  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void nameTheDirectory() {
    out = temp.resolve("missing/parent/out");
  }

  @Test
  void writesFilesWithTheirModesAndTheManifest() throws IOException {
    FileTree tree =
        FileTree.builder()
            .add(GeneratedFile.text("a/b/site.pp", "node\n", Trees.COMBO))
            .add(GeneratedFile.executable("run.sh", "#!/bin/sh\n", Origin.NONE))
            .add(new GeneratedFile("group", 0662, new byte[] {0, -1}, Origin.NONE))
            .build();
    WriteResult result = FileTreeWriter.to(out).write(tree);
    assertEquals(new WriteResult(3, 0, 0, false), result);
    Map<String, String> found = Snapshot.of(out);
    assertEquals(
        Set.of("a", "a/b", "a/b/site.pp", "group", "manifest.json", "run.sh"), found.keySet());
    assertEquals("rw-r--r-- node\n", found.get("a/b/site.pp"));
    assertEquals("rwxr-xr-x #!/bin/sh\n", found.get("run.sh"));
    // The umask has no say.
    assertTrue(found.getOrDefault("group", "").startsWith("rw-rw--w-"));
    assertTrue(found.getOrDefault("manifest.json", "").contains("\"path\":\"group\""));
  }

  @Test
  void leavesNothingElseBeside() {
    FileTreeWriter.to(out).write(Trees.of("a", "1"));
    FileTreeWriter.to(out).write(Trees.of("a", "2"));
    Set<String> all = Set.of("out", "out/a", "out/manifest.json");
    assertEquals(all, Snapshot.of(temp.resolve("missing/parent")).keySet());
  }

  @Test
  void keepsAnEmptyDirectoryThatWasThere() throws IOException {
    Files.createDirectories(out);
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwx------"));
    Object inode = Files.getAttribute(out, "unix:ino");
    assertEquals(
        new WriteResult(1, 0, 0, false), FileTreeWriter.to(out).write(Trees.of("a/b", "1")));
    assertEquals(inode, Files.getAttribute(out, "unix:ino"));
    assertEquals(Set.of("a", "a/b", "manifest.json"), Snapshot.of(out).keySet());
  }

  @Test
  void touchesNothingTheSecondTime() {
    FileTree tree = Trees.large(300, "x");
    FileTreeWriter.to(out).write(tree);
    Map<String, String> before = Snapshot.withIdentity(out);
    assertEquals(
        new WriteResult(0, tree.files().size(), 0, false), FileTreeWriter.to(out).write(tree));
    assertEquals(before, Snapshot.withIdentity(out));
  }

  @Test
  void touchesOnlyWhatChanged() {
    FileTreeWriter.to(out).write(Trees.of("a", "1", "b/c", "1", "b/d", "1"));
    Map<String, String> before = Snapshot.withIdentity(out);
    assertEquals(
        new WriteResult(1, 2, 0, false),
        FileTreeWriter.to(out).write(Trees.of("a", "1", "b/c", "2", "b/d", "1")));
    Map<String, String> after = Snapshot.withIdentity(out);
    assertEquals(before.get("a"), after.get("a"));
    assertEquals(before.get("b/d"), after.get("b/d"));
    assertTrue(after.getOrDefault("b/c", "").endsWith("2"));
  }

  @Test
  void mendsAModeThatDiffers() throws IOException {
    FileTree tree = Trees.of("a", "1");
    FileTreeWriter.to(out).write(tree);
    Map<String, String> before = Snapshot.of(out);
    Files.setPosixFilePermissions(out.resolve("a"), PosixFilePermissions.fromString("rwxrwxrwx"));
    Files.setPosixFilePermissions(
        out.resolve("manifest.json"), PosixFilePermissions.fromString("rw-------"));
    assertEquals(new WriteResult(1, 0, 0, false), FileTreeWriter.to(out).write(tree));
    assertEquals(before, Snapshot.of(out));
  }

  @Test
  void removesWhatIsNoLongerGeneratedAndTheFoldersLeftEmpty() throws IOException {
    FileTreeWriter.to(out)
        .write(Trees.of("a", "1", "gone/x/y/z", "1", "gone/w", "1", "half/x", "1", "keep/x", "1"));
    Files.writeString(out.resolve("half/mine"), "mine");
    Files.createDirectories(out.resolve("keep/mine"));
    assertEquals(new WriteResult(0, 1, 4, false), FileTreeWriter.to(out).write(Trees.of("a", "1")));
    assertEquals(
        Set.of("a", "half", "half/mine", "keep", "keep/mine", "manifest.json"),
        Snapshot.of(out).keySet());
  }

  @Test
  void turnsAFileIntoAFolderAndBack() {
    FileTree file = Trees.of("a", "1", "b/c", "1");
    FileTree folder = Trees.of("a/x/y", "1", "b/c", "1");
    FileTreeWriter.to(out).write(file);
    Map<String, String> before = Snapshot.of(out);
    assertEquals(new WriteResult(1, 1, 1, false), FileTreeWriter.to(out).write(folder));
    assertEquals(
        Set.of("a", "a/x", "a/x/y", "b", "b/c", "manifest.json"), Snapshot.of(out).keySet());
    assertEquals(new WriteResult(1, 1, 1, false), FileTreeWriter.to(out).write(file));
    assertEquals(before, Snapshot.of(out));
  }

  @Test
  void leavesFilesAloneThatAreNotGenerated() throws IOException {
    Files.createDirectories(out.resolve("a/mine"));
    Files.writeString(out.resolve("a/mine/notes"), "mine");
    Files.createSymbolicLink(out.resolve("link"), Path.of("/nowhere"));
    FileTreeWriter.to(out).write(Trees.of("a/b", "1"));
    FileTreeWriter.to(out).write(Trees.of());
    assertEquals(
        Set.of("a", "a/mine", "a/mine/notes", "link", "manifest.json"), Snapshot.of(out).keySet());
  }

  @Test
  void writesAFileAgainThatSomeoneDeleted() throws IOException {
    FileTree tree = Trees.of("a/b", "1", "c", "1");
    FileTreeWriter.to(out).write(tree);
    Map<String, String> before = Snapshot.of(out);
    Files.delete(out.resolve("a/b"));
    Files.delete(out.resolve("a"));
    assertEquals(new WriteResult(1, 1, 0, false), FileTreeWriter.to(out).write(tree));
    assertEquals(before, Snapshot.of(out));
    Files.delete(out.resolve("c"));
    assertEquals(
        new WriteResult(0, 1, 0, false), FileTreeWriter.to(out).write(Trees.of("a/b", "1")));
  }

  @Test
  void isDeterministicAndDoesNotDependOnThreads() {
    FileTreeWriter.to(out).threads(1).write(Trees.large(400, "x"));
    Path other = temp.resolve("other");
    FileTreeWriter.to(other).threads(7).write(Trees.large(400, "x"));
    assertEquals(Snapshot.of(out), Snapshot.of(other));
    FileTreeWriter writer = FileTreeWriter.to(out);
    assertThrows(IllegalArgumentException.class, () -> writer.threads(0));
  }

  @Test
  void setsAreOnNewWritersOnly() throws IOException {
    FileTreeWriter writer = FileTreeWriter.to(out);
    writer.write(Trees.of("a", "1"));
    Files.writeString(out.resolve("a"), "edited");
    FileTreeWriter forced = writer.force();
    assertThrows(OutputException.class, () -> writer.write(Trees.of("a", "2")));
    assertFalse(forced.threads(1).write(Trees.of("a", "2")).mended());
  }
}
