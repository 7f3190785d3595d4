package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A process that is killed as it writes leaves the old tree or the new one, never a mixture. */
class KilledWriteTest {

  private static final FileTree OLD = Trees.large(OutputChild.FILES, "old");
  private static final FileTree NEW = Trees.large(OutputChild.FILES, "news");

  private final Path temp = QuickDisk.directory();
  private final Random random = new Random(20_240_601);

  @AfterEach
  void remove() throws IOException {
    Disk.removeAll(temp);
  }

  /** Kills a write of the new tree after so many microseconds of the time a whole one takes. */
  private void kill(Path out, boolean amidSteps, long afterMicros) throws Exception {
    try (OutputChild child = OutputChild.start(Map.of(), "write", out.toString(), "news")) {
      assertEquals("ready", child.line());
      while (amidSteps
          && child.process().isAlive()
          && !Files.exists(out.resolve(".ha-dsl/journal"))) {
        Thread.onSpinWait();
      }
      TimeUnit.MICROSECONDS.sleep(afterMicros);
    }
  }

  private static long micros(Path out) throws IOException {
    try (OutputChild child = OutputChild.start(Map.of(), "write", out.toString(), "news")) {
      assertEquals("ready", child.line());
      long start = System.nanoTime();
      assertEquals("done", child.line());
      return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }
  }

  @Test
  void overAnOldTree() throws Exception {
    overAnOldTree(4);
  }

  @Test
  @Tag("proof")
  void overAnOldTreeManyTimes() throws Exception {
    assertTrue(overAnOldTree(20) > 0, "no kill fell amid the steps: the test showed nothing");
  }

  /** Returns how many kills fell amid the steps. */
  private int overAnOldTree(int kills) throws Exception {
    Path out = temp.resolve("out");
    Path mine = out.resolve("mine/folder");
    FileTreeWriter.to(out).write(OLD);
    Files.createDirectories(mine);
    Map<String, String> old = Snapshot.of(out);
    long whole = micros(out);
    Map<String, String> next = Snapshot.of(out);
    int amid = 0;
    long steps = whole / 5;
    for (int i = 0; i < kills; i++) {
      FileTreeWriter.to(out).write(OLD);
      assertEquals(old, Snapshot.of(out));
      boolean amidSteps = i % 2 == 0;
      kill(out, amidSteps, random.nextLong(amidSteps ? steps : whole));
      boolean pending = Files.exists(out.resolve(".ha-dsl/journal"));
      amid += pending ? 1 : 0;
      if (amidSteps && !pending) {
        steps = Math.max(1, steps / 2); // came too late: the whole was measured on a busy machine
      }
      if (pending) {
        OutputException mixed =
            assertThrows(OutputException.class, () -> WrittenFiles.in(out), "kill " + i);
        assertTrue(mixed.toString().endsWith("run `ha-dsl synth` again, which mends it"));
      }

      // Refused for a folder in the way: it mends first, and does no more.
      FileTreeWriter writer = FileTreeWriter.to(out);
      assertThrows(OutputException.class, () -> writer.write(Trees.of("mine", "")));
      Map<String, String> after = Snapshot.of(out);
      after.keySet().removeIf(path -> path.startsWith(".ha-dsl"));
      assertTrue(after.equals(old) || after.equals(next), "a mixture after kill " + i);
      if (pending) {
        assertEquals(old, after);
      }
      writer.write(NEW);
      assertEquals(next, Snapshot.of(out));
    }
    return amid;
  }

  @Test
  void whereThereWasNothing() throws Exception {
    whereThereWasNothing(2);
  }

  @Test
  @Tag("proof")
  void whereThereWasNothingManyTimes() throws Exception {
    assertTrue(whereThereWasNothing(10) > 0, "no kill fell before the end");
  }

  /** Returns how many kills came before the new tree was there. */
  private int whereThereWasNothing(int kills) throws Exception {
    Path reference = temp.resolve("reference");
    long whole = micros(reference);
    Map<String, String> expected = Snapshot.of(reference);
    Path out = temp.resolve("first/out");
    int unfinished = 0;
    for (int i = 0; i < kills; i++) {
      kill(out, false, random.nextLong(whole));
      if (Files.exists(out)) {
        Map<String, String> after = Snapshot.of(out);
        after.keySet().removeIf(path -> path.startsWith(".ha-dsl"));
        assertEquals(expected, after);
        whole = Math.max(1, whole / 2); // came too late, as above
      } else {
        unfinished++;
      }
      FileTreeWriter.to(out).write(NEW);
      assertEquals(expected, Snapshot.of(out));
      try (var siblings = Files.list(out.getParent())) {
        assertEquals(1, siblings.count());
      }
      Disk.removeAll(out);
    }
    return unfinished;
  }
}
