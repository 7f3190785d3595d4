package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the manifest that the last run left in a directory. */
final class ManifestFile {

  private ManifestFile() {}

  /**
   * Returns what the last run wrote; nothing if there was none.
   *
   * @param wanted what this run is about to write: mostly the same, and then not parsed again
   * @throws OutputException if the file is not one that ha-dsl wrote
   */
  static Manifest read(Path root, Manifest wanted) throws IOException {
    Path path = root.resolve(PathRules.MANIFEST);
    Found found = Found.of(Disk.look(path));
    if (found == Found.ABSENT) {
      return Manifest.EMPTY;
    }
    if (found != Found.FILE) {
      throw refused(path, "it is " + found.words());
    }
    byte[] bytes = Files.readAllBytes(path);
    if (Arrays.equals(bytes, wanted.toFile().bytes())) {
      return wanted;
    }
    try {
      return Manifest.parse(bytes);
    } catch (IllegalArgumentException e) {
      throw refused(path, String.valueOf(e.getMessage()));
    }
  }

  private static OutputException refused(Path path, String why) {
    return new OutputException(
        "%s is not the list of files that ha-dsl wrote: %s; nothing was written%n"
                .formatted(path, why)
            + "fix: restore it from version control or a copy; if another program made it, write to"
            + " another directory; if it is lost, remove it: every file that differs then counts as"
            + " edited by hand, and only a write with force replaces it");
  }
}
