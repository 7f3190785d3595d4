package io.hadsl.core.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run writes at a time, and the others say so. */
class ConcurrentWriteTest {

  @TempDir Path temp;

  @Test
  void aRunInAnotherProcess() throws IOException {
    Path out = Files.createDirectory(temp.resolve("out"));
    FileTreeWriter writer = FileTreeWriter.to(out);
    try (OutputChild child = OutputChild.start(Map.of(), "hold", out.toString())) {
      assertTrue(child.line().startsWith("ready"));
      for (int i = 0; i < 2; i++) {
        OutputException e =
            assertThrows(OutputException.class, () -> writer.write(Trees.of("a", "1")));
        assertTrue(e.toString().contains("another run is writing to " + out), e.toString());
      }
    }
    // It was killed, so it holds nothing any more.
    assertEquals(new WriteResult(1, 0, 0, false), writer.write(Trees.of("a", "1")));
    assertEquals(Set.of("a", "manifest.json"), Snapshot.of(out).keySet());
  }

  @RepeatedTest(3)
  void manyRunsInOneProcess() throws Exception {
    assertAllAgree(8, tree -> FileTreeWriter.to(temp.resolve("new/out")).write(tree));
  }

  @RepeatedTest(3)
  void manyRunsInOneProcessWhereADirectoryIs() throws Exception {
    Files.createDirectories(temp.resolve("new/out"));
    assertAllAgree(8, tree -> FileTreeWriter.to(temp.resolve("new/out")).write(tree));
  }

  @Test
  void manyProcesses() throws Exception {
    Path out = temp.resolve("new/out");
    List<OutputChild> children = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      children.add(OutputChild.start(Map.of(), "write", out.toString(), "news"));
    }
    int done = 0;
    for (OutputChild child : children) {
      assertEquals("ready", child.line());
      done += "done".equals(child.line()) ? 1 : 0;
      child.close();
    }
    assertTrue(done > 0);
    FileTree tree = Trees.large(OutputChild.FILES, "news");
    assertEquals(
        new WriteResult(0, tree.files().size(), 0, false), FileTreeWriter.to(out).write(tree));
    assertEquals(Set.of("out"), names(temp.resolve("new")));
  }

  private interface Write {
    WriteResult of(FileTree tree);
  }

  private void assertAllAgree(int runs, Write write) throws Exception {
    FileTree tree = Trees.large(50, "x");
    ExecutorService pool = Executors.newFixedThreadPool(runs);
    List<Future<Integer>> results = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      results.add(pool.submit(() -> untilNotBusy(tree, write)));
    }
    int written = 0;
    for (Future<Integer> result : results) {
      written += result.get();
    }
    pool.shutdown();
    assertEquals(tree.files().size(), written, "one run wrote, the others found it done");
    assertEquals(Set.of("out"), names(temp.resolve("new")));
    assertTrue(Files.notExists(temp.resolve("new/out/.ha-dsl")));
  }

  private static int untilNotBusy(FileTree tree, Write write) throws InterruptedException {
    while (true) {
      try {
        return write.of(tree).written();
      } catch (OutputException e) {
        assertTrue(e.toString().contains("another run is writing"), e.toString());
        Thread.sleep(1);
      }
    }
  }

  private static Set<String> names(Path folder) throws IOException {
    try (var children = Files.list(folder)) {
      return Set.copyOf(children.map(child -> child.getFileName().toString()).toList());
    }
  }
}
