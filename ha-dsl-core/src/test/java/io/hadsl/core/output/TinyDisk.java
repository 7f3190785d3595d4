package io.hadsl.core.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** A file system in memory with little room, where the tests may mount one. */
final class TinyDisk implements AutoCloseable {

  private final Path mount;

  private TinyDisk(Path mount) {
    this.mount = mount;
  }

  /** Mounts one, or skips the test and says so. */
  static TinyDisk mount(Path mount, String options) throws IOException {
    Files.createDirectories(mount);
    if (run("mount", "-t", "tmpfs", "-o", options, "tmpfs", mount.toString()) != 0) {
      skip("mounting a tmpfs needs root");
    }
    return new TinyDisk(mount);
  }

  /** Changes the mount, as with {@code ro} and {@code rw}. */
  void remount(String option) throws IOException {
    if (run("mount", "-o", "remount," + option, mount.toString()) != 0) {
      throw new IOException("cannot remount " + mount);
    }
  }

  @Override
  public void close() throws IOException {
    if (run("umount", mount.toString()) != 0) {
      throw new IOException("cannot unmount " + mount);
    }
  }

  /** Skips the test, and says so where it is seen. */
  static void skip(String why) {
    String skipped = "SKIPPED, and so not shown to work: " + why;
    System.err.println(skipped);
    Assumptions.abort(skipped);
  }

  static int run(String... command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    return process.onExit().join().exitValue();
  }
}
