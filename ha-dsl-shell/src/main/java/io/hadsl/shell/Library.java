package io.hadsl.shell;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The constant ends of the scripts: shell functions, in files of their own beside this class, and
 * the call that starts the work. Shared by all scripts, and encoded once.
 */
final class Library {

  /** The end of a node's script. */
  static final byte[] APPLY =
      join(
          "run.sh",
          "preconditions.sh",
          "packages.sh",
          "accounts.sh",
          "files.sh",
          "secrets.sh",
          "units.sh",
          "commands.sh");

  /** The end of the rollout's script. */
  static final byte[] ROLLOUT = join("rollout.sh");

  private Library() {}

  private static byte[] join(String... names) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (String name : names) {
      all.write('\n');
      all.writeBytes(read(name));
    }
    all.writeBytes("\nmain \"$@\"\n".getBytes(StandardCharsets.UTF_8));
    return all.toByteArray();
  }

  private static byte[] read(String name) {
    try (InputStream in = Library.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing from the library's own jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
