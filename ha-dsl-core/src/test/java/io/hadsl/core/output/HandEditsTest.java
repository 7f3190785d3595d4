package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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

/** What someone wrote by hand is not lost, and nothing is written beside it. */
class HandEditsTest {

  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void nameTheDirectory() {
    out = temp.resolve("out");
  }

  /** Asserts that the write is refused and changes nothing; returns the message. */
  private String refused(FileTree tree) {
    Map<String, String> before = Snapshot.withIdentity(out);
    FileTreeWriter writer = FileTreeWriter.to(out);
    OutputException e = assertThrows(OutputException.class, () -> writer.write(tree));
    assertEquals(before, Snapshot.withIdentity(out));
    assertTrue(e.toString().contains("fix: "), e.toString());
    assertEquals(0, e.getStackTrace().length);
    return e.toString();
  }

  @Test
  void refusesToOverwriteAnEdit() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("a", "1", "b", "1"));
    Files.writeString(out.resolve("a"), "mine");
    FileTree next = Trees.of("a", "2", "b", "2");
    assertTrue(refused(next).contains("a was edited by hand: service(combo) (PublikHa.java:27)"));
    // Also where the topology says what it said before.
    refused(Trees.of("a", "1", "b", "1"));

    assertEquals(new WriteResult(2, 0, 0, false), FileTreeWriter.to(out).force().write(next));
    assertEquals("2", Files.readString(out.resolve("a")));
  }

  @Test
  void takesAnEditThatSaysWhatTheTopologySaysNow() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("a", "1"));
    Files.writeString(out.resolve("a"), "2");
    assertEquals(new WriteResult(0, 1, 0, false), FileTreeWriter.to(out).write(Trees.of("a", "2")));
    // And knows it as its own from then on.
    assertEquals(new WriteResult(1, 0, 0, false), FileTreeWriter.to(out).write(Trees.of("a", "3")));
  }

  @Test
  void refusesToRemoveAnEditedFile() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("a/b", "1", "c", "1"));
    Files.writeString(out.resolve("a/b"), "mine");
    assertTrue(refused(Trees.of("c", "2")).contains("a/b was edited by hand, and is no longer"));
    assertEquals(
        new WriteResult(1, 0, 1, false), FileTreeWriter.to(out).force().write(Trees.of("c", "2")));
    assertEquals(Set.of("c", "manifest.json"), Snapshot.of(out).keySet());
  }

  @Test
  void refusesToOverwriteAFileThatNoRunWrote() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("a"), "mine");
    Files.writeString(out.resolve("b"), "same");
    FileTree tree = Trees.of("a", "1", "b", "same", "c", "1");
    assertTrue(refused(tree).contains("a was there before, with other bytes"));
    assertFalse(refused(tree).contains("b was"));
    assertEquals(new WriteResult(2, 1, 0, false), FileTreeWriter.to(out).force().write(tree));
  }

  @Test
  void namesTenFilesAndCountsTheRest() throws IOException {
    FileTree tree = Trees.large(13, "x");
    FileTreeWriter.to(out).write(tree);
    for (int i = 0; i < 13; i++) {
      Files.writeString(out.resolve("site/role0/file" + i), "mine");
    }
    String message = refused(tree);
    assertEquals(10, message.lines().filter(line -> line.contains("was edited")).count());
    assertTrue(message.contains("  and 3 more\n"), message);
  }

  @Test
  void refusesAFolderInTheWayEvenWithForce() throws IOException {
    Files.createDirectories(out.resolve("a/mine"));
    Files.writeString(out.resolve("b"), "mine");
    FileTree tree = Trees.of("a", "1", "b/c", "1");
    String message = refused(tree);
    assertTrue(message.contains("a is a folder"), message);
    assertTrue(message.contains("b is a file"), message);
    FileTreeWriter forced = FileTreeWriter.to(out).force();
    assertThrows(OutputException.class, () -> forced.write(tree));
  }

  @Test
  void aFolderWhereAFormerFileWasIsNobodysBusiness() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("a", "1", "b/c", "1"));
    Files.delete(out.resolve("a"));
    Files.createDirectories(out.resolve("a/mine"));
    Files.delete(out.resolve("b/c"));
    Files.delete(out.resolve("b"));
    Files.writeString(out.resolve("b"), "mine");
    assertEquals(new WriteResult(0, 0, 0, false), FileTreeWriter.to(out).write(Trees.of()));
    assertEquals(Set.of("a", "a/mine", "b", "manifest.json"), Snapshot.of(out).keySet());
  }

  @Test
  void refusesAManifestThatIsNotOurs() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("manifest.json"), "{\"name\":\"my web app\"}\n");
    FileTree tree = Trees.of("a", "1");
    assertTrue(refused(tree).contains("is not the list of files that ha-dsl wrote"));
    FileTreeWriter forced = FileTreeWriter.to(out).force();
    assertThrows(OutputException.class, () -> forced.write(tree));
  }

  @Test
  void withoutAManifestEveryDifferenceIsAnEdit() throws IOException {
    FileTreeWriter.to(out).write(Trees.of("a", "1", "b", "1"));
    Files.delete(out.resolve("manifest.json"));
    refused(Trees.of("a", "2", "b", "1"));
    assertEquals(
        new WriteResult(0, 2, 0, false),
        FileTreeWriter.to(out).write(Trees.of("a", "1", "b", "1")));
    assertEquals(
        new WriteResult(1, 1, 0, false),
        FileTreeWriter.to(out).write(Trees.of("a", "2", "b", "1")));
  }

  @Test
  void noticesAnEditWhileItWrites() throws IOException {
    FileTree old = Trees.of("a", "1", "b", "1", "gone", "1");
    FileTreeWriter.to(out).write(old);
    for (String edited : new String[] {"b", "gone", "new"}) {
      FileTree next = Trees.of("a", "2", "b", "2", "new", "2");
      Crash crash = Crash.prepare(out, next);
      Files.writeString(out.resolve(edited), "mine, meanwhile");
      Map<String, String> before = Snapshot.of(out);
      OutputException e = assertThrows(OutputException.class, crash.change()::apply);
      assertTrue(e.toString().contains(edited + " in " + out), e.toString());
      crash.workshop().clear();
      before.keySet().removeIf(path -> path.startsWith(".ha-dsl"));
      Map<String, String> after = Snapshot.of(out);
      after.keySet().removeIf(path -> path.startsWith(".ha-dsl"));
      assertEquals(before, after);
      FileTreeWriter.to(out).force().write(old);
      Files.deleteIfExists(out.resolve("new"));
    }
  }
}
