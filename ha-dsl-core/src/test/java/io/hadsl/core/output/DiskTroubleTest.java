package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk refuses is explained, leaves the directory as it was, and works once mended. */
class DiskTroubleTest {

  private static final FileTree SMALL = Trees.of("a", "1", "b/c", "1");

  @TempDir Path temp;

  private static String refused(Path out, FileTree tree) {
    FileTreeWriter writer = FileTreeWriter.to(out);
    OutputException e = assertThrows(OutputException.class, () -> writer.write(tree));
    assertTrue(e.toString().contains("fix: "), e.toString());
    return e.toString();
  }

  private static FileTree big(int megabytes) {
    return Trees.of("a", "2", "big", "x".repeat(megabytes << 20), "z/z", "2");
  }

  @Test
  void theDirectoryIsAFile() throws IOException {
    Path out = Files.writeString(temp.resolve("out"), "mine");
    assertTrue(refused(out, SMALL).contains(out + " is not a directory"));
    assertTrue(refused(out.resolve("sub"), SMALL).contains(out.toString()));
    assertEquals("mine", Files.readString(out));
  }

  @Test
  void somethingElseHasTheNameOfTheDirectoryBeside() throws IOException {
    Path beside = Files.createDirectory(temp.resolve(".out.ha-dsl-new"));
    Files.writeString(beside.resolve("mine"), "mine");
    assertTrue(refused(temp.resolve("out"), SMALL).contains("was not made by ha-dsl"));
    assertEquals("mine", Files.readString(beside.resolve("mine")));
  }

  @Test
  void fullAtTheFirstWrite() throws IOException {
    try (TinyDisk disk = TinyDisk.mount(temp.resolve("disk"), "size=1m")) {
      Path out = temp.resolve("disk/out");
      String message = refused(out, big(2));
      assertTrue(message.contains("No space left on device"), message);
      assertTrue(message.contains("the disk is full: 2.1 MB may be needed and "), message);
      assertEquals(Map.of(), Snapshot.of(temp.resolve("disk")));
      disk.remount("size=8m");
      FileTreeWriter.to(out).write(big(2));
      assertEquals(Set.of("a", "big", "manifest.json", "z", "z/z"), Snapshot.of(out).keySet());
    }
  }

  @Test
  void fullAtAChange() throws IOException {
    try (TinyDisk disk = TinyDisk.mount(temp.resolve("disk"), "size=1m")) {
      Path out = temp.resolve("disk/out");
      FileTreeWriter.to(out).write(SMALL);
      Map<String, String> before = Snapshot.withIdentity(out);
      assertTrue(refused(out, big(2)).contains("the disk is full"));
      assertEquals(before, Snapshot.withIdentity(out));
      disk.remount("size=8m");
      assertEquals(new WriteResult(3, 0, 1, false), FileTreeWriter.to(out).write(big(2)));
    }
  }

  @Test
  void noInodesLeft() throws IOException {
    try (TinyDisk disk = TinyDisk.mount(temp.resolve("disk"), "size=8m,nr_inodes=60")) {
      Path out = temp.resolve("disk/out");
      FileTreeWriter.to(out).write(SMALL);
      Map<String, String> before = Snapshot.withIdentity(out);
      String message = refused(out, Trees.large(100, "x"));
      assertTrue(message.contains("df -i"), message);
      assertEquals(before, Snapshot.withIdentity(out));
      disk.remount("nr_inodes=2000");
      FileTreeWriter.to(out).write(Trees.large(100, "x"));
    }
  }

  @Test
  void readOnly() throws IOException {
    try (TinyDisk disk = TinyDisk.mount(temp.resolve("disk"), "size=8m")) {
      Path out = temp.resolve("disk/out");
      FileTreeWriter.to(out).write(SMALL);
      disk.remount("ro");
      assertTrue(refused(out, Trees.of("a", "2")).contains("mounted read-only"));
      assertTrue(refused(temp.resolve("disk/x/y"), SMALL).contains("mounted read-only"));
      disk.remount("rw");
      assertEquals(
          new WriteResult(1, 0, 1, false), FileTreeWriter.to(out).write(Trees.of("a", "2")));
    }
  }

  @Test
  void theDirectoryIsAMountPoint() throws IOException {
    Path out = temp.resolve("disk");
    try (TinyDisk disk = TinyDisk.mount(out, "size=8m")) {
      FileTreeWriter.to(out).write(SMALL);
      disk.remount("ro");
      assertTrue(refused(out, Trees.of()).contains("mounted read-only"));
      disk.remount("rw");
      FileTreeWriter.to(out).write(Trees.of());
      assertEquals(Set.of("manifest.json"), Snapshot.of(out).keySet());
    }
  }

  /** The steps before the one that fails are taken back. */
  @Test
  void oneFolderRefusesAmidTheSteps() throws IOException {
    Path out = temp.resolve("out");
    FileTreeWriter.to(out).write(Trees.of("a", "1", "b/c", "1", "d/e", "1", "f/g", "1"));
    Map<String, String> before = Snapshot.withIdentity(out);
    FileTree next = Trees.of("a", "2", "b/c", "2", "d/e", "2", "new/x", "2");
    try (FrozenFolder frozen = FrozenFolder.of(out.resolve("d"))) {
      assertTrue(refused(out, next).contains(frozen.path().toString()));
      assertEquals(before, Snapshot.withIdentity(out));
    }
    assertEquals(new WriteResult(4, 0, 1, false), FileTreeWriter.to(out).write(next));
  }

  @Test
  void oneFolderRefusesAmidTheUndoing() throws IOException {
    Path out = temp.resolve("out");
    FileTreeWriter.to(out).write(Trees.of("a", "1", "b/c", "1", "d/e", "1"));
    FileTree next = Trees.of("a", "2", "b/c", "2", "d/e", "2");
    Crash crash = Crash.prepare(out, next);
    for (int i = 0; i < crash.steps().size(); i++) {
      crash.change().take(i);
    }
    try (FrozenFolder frozen = FrozenFolder.of(out.resolve("b"))) {
      String message = refused(out, next);
      assertTrue(message.contains("a half-made change in " + out + " cannot be undone"), message);
      assertTrue(message.contains(frozen.path().toString()), message);
      assertTrue(Files.exists(crash.workshop().journal()));
    }
    assertEquals(new WriteResult(3, 0, 0, true), FileTreeWriter.to(out).write(next));
  }

  @Test
  void anInterruptedThreadWritesNothing() throws IOException {
    Path out = temp.resolve("out");
    FileTreeWriter.to(out).write(SMALL);
    Map<String, String> before = Snapshot.withIdentity(out);
    Thread.currentThread().interrupt();
    String message = refused(out, Trees.of("a", "2"));
    assertTrue(Thread.interrupted(), "the interrupt is still to be seen");
    assertTrue(message.contains("the run was interrupted"), message);
    assertEquals(before, Snapshot.withIdentity(out));
    Thread.currentThread().interrupt();
    refused(temp.resolve("new"), SMALL);
    assertTrue(Thread.interrupted());
    assertTrue(Files.notExists(temp.resolve("new")));
  }

  @Test
  void withoutPermission() throws IOException {
    Path out = temp.resolve("out");
    FileTreeWriter.to(out).write(SMALL);
    Files.setPosixFilePermissions(out, Disk.permissions(0500));
    try {
      if (Files.isWritable(out)) {
        TinyDisk.skip("root may write everywhere");
      }
      assertTrue(refused(out, Trees.of()).contains("give yourself write permission"));
    } finally {
      Files.setPosixFilePermissions(out, Disk.permissions(0700));
    }
  }

  @Test
  void aLocaleThatCannotNameTheFile() throws IOException {
    Path out = temp.resolve("out");
    try (OutputChild child = OutputChild.start(Map.of("LC_ALL", "C"), "name", out.toString())) {
      String message = child.line();
      assertTrue(message.contains("run in a UTF-8 locale"), message);
    }
  }
}
