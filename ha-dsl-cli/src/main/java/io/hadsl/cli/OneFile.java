package io.hadsl.cli;

import io.hadsl.cli.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes a file that the person named: all of it or nothing. */
final class OneFile {

  private OneFile() {}

  /**
   * Writes a file in the place of what is there. An interrupted run, or a full disk, leaves the old
   * one.
   *
   * @throws Failure if it cannot be written
   */
  static void write(Path file, String text) {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    try {
      try {
        Files.writeString(next, text);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(next);
      }
    } catch (IOException e) {
      throw Failure.usage(file + " cannot be written: " + reason(file, e));
    }
  }

  private static String reason(Path file, IOException e) {
    Path folder = file.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      return "there is no folder " + folder;
    }
    return Failure.reason(e);
  }
}
