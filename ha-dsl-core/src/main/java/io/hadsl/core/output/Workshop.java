package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folder {@code .ha-dsl} inside the output directory, where a change is prepared. It is there
 * only while a run writes, or after one that was killed.
 *
 * <p>New and old files stand there under the number of their step, in blocks, so that no folder
 * grows large and two threads seldom meet in one.
 */
final class Workshop {

  private final Path folder;

  Workshop(Path root) {
    this.folder = root.resolve(PathRules.WORKSHOP);
  }

  Path journal() {
    return folder.resolve("journal");
  }

  /** Says that what stands beside the workshop was written by us, for a first write. */
  Path firstWrite() {
    return folder.resolve("first-write");
  }

  /** Where the journal is written before it counts. */
  Path draft() {
    return folder.resolve("journal.draft");
  }

  /** A file of no meaning, to be written to and moved away. */
  Path scratch() {
    return folder.resolve("scratch");
  }

  /** Where the new file of a step waits. */
  Path staged(int step) {
    return block("new", step).resolve(Integer.toString(step));
  }

  /** Where the old file of a step is kept until the change is complete. */
  Path backup(int step) {
    return block("old", step).resolve(Integer.toString(step));
  }

  /** Makes the folders that hold the files of steps 0 to steps - 1. */
  void prepare(int steps) throws IOException {
    for (int step = 0; step < steps; step += Parallel.BLOCK) {
      Files.createDirectories(block("new", step));
      Files.createDirectories(block("old", step));
    }
  }

  /** Removes what a run left, but not the journal: that one decides what the rest is worth. */
  void clear() throws IOException {
    Files.deleteIfExists(firstWrite());
    Files.deleteIfExists(draft());
    Files.deleteIfExists(scratch());
    Disk.removeAll(folder.resolve("new"));
    Disk.removeAll(folder.resolve("old"));
  }

  /** Clears after a run, whether it changed the directory or left it as it was. */
  void tidy() {
    try {
      // A journal is still there if undoing failed: the next run needs all that it names.
      if (Disk.look(journal()) == null) {
        clear();
      }
    } catch (IOException e) {
      // The outcome stands; what could not be removed here, the next run removes.
    }
  }

  private Path block(String kind, int step) {
    return folder.resolve(kind).resolve(Integer.toString(step / Parallel.BLOCK));
  }
}
