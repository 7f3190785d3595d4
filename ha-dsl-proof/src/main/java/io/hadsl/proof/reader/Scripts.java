package io.hadsl.proof.reader;

import io.hadsl.proof.tree.EmittedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;

/** Which emitted files are shell scripts, and for which shell. */
final class Scripts {

  /** The longest first line that the kernel reads. */
  private static final int FIRST_LINE = 256;

  private Scripts() {}

  /** Whether a file is for {@code /bin/sh}; Puppet runs what has no first line of its own so. */
  static boolean isPosix(EmittedFile file) {
    String first = firstLine(file);
    return first.matches("#! ?/bin/sh( .*)?")
        || (!first.startsWith("#!") && file.path().endsWith(".sh"));
  }

  /** Whether a file is for bash. */
  static boolean isBash(EmittedFile file) {
    return firstLine(file).matches("#! ?/(usr/)?bin/(env )?bash( .*)?");
  }

  private static String firstLine(EmittedFile file) {
    try (var in = Files.newInputStream(file.onDisk())) {
      String start = new String(in.readNBytes(FIRST_LINE), StandardCharsets.UTF_8);
      return start.lines().findFirst().orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
