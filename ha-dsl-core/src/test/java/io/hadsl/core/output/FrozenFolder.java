package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Path;

/** A folder in which even root can change nothing, until it is closed. */
record FrozenFolder(Path path) implements AutoCloseable {

  /** Freezes a folder, or skips the test and says so. */
  static FrozenFolder of(Path path) throws IOException {
    if (TinyDisk.run("chattr", "+i", path.toString()) != 0) {
      TinyDisk.skip("making a folder immutable needs root and a file system that can");
    }
    return new FrozenFolder(path);
  }

  @Override
  public void close() throws IOException {
    TinyDisk.run("chattr", "-i", path.toString());
  }
}
