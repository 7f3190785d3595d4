package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads what a run wrote to a directory, for those who look at the files afterwards. */
public final class WrittenFiles {

  private WrittenFiles() {}

  /**
   * The files that {@code manifest.json} lists.
   *
   * @param directory the output directory
   * @return sorted by path
   * @throws OutputException if there is no such list, if another program or a person wrote it, or
   *     if a run that was killed left some files new and some old
   */
  public static List<WrittenFile> in(Path directory) {
    Path path = directory.resolve(PathRules.MANIFEST);
    if (Files.exists(new Workshop(directory).journal())) {
      throw new OutputException(
          directory
              + " was being changed by a run of ha-dsl that was cut short, so some files are new and"
              + " some old: run `ha-dsl synth` again, which mends it");
    }
    try {
      if (!Files.isRegularFile(path)) {
        throw new OutputException(
            directory
                + " has no "
                + PathRules.MANIFEST
                + ", so ha-dsl did not write it: name a directory that `ha-dsl synth` wrote");
      }
      return Manifest.parse(Files.readAllBytes(path)).entries().stream()
          .map(file -> new WrittenFile(file.path(), file.sha256(), file.mode(), file.origin()))
          .toList();
    } catch (IllegalArgumentException e) {
      throw new OutputException(
          path
              + " is not as ha-dsl writes it: "
              + e.getMessage()
              + "; write the directory again with `ha-dsl synth`",
          e);
    } catch (IOException e) {
      throw new OutputException("cannot read " + directory + ": " + Failure.reason(e), e);
    }
  }

  /**
   * The digest of some bytes, as {@link WrittenFile#sha256} has it.
   *
   * @param bytes the bytes
   * @return 64 hexadecimal digits
   */
  public static String sha256(byte[] bytes) {
    return Sha256.hex(Sha256.digest().digest(bytes));
  }
}
