package io.hadsl.core.output;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Temporary directories for tests that write much: in memory where the system has that. */
final class QuickDisk {

  private static final Path MEMORY = Path.of("/dev/shm");

  private QuickDisk() {}

  static Path directory() {
    try {
      return Files.isWritable(MEMORY)
          ? Files.createTempDirectory(MEMORY, "ha-dsl-output")
          : Files.createTempDirectory("ha-dsl-output");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
